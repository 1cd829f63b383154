package org.pratique.cli.portfolio.row;

import java.util.List;
import java.util.Optional;
import org.pratique.engine.problem.Problem;
import org.pratique.engine.yaml.Node;

/**
 * A record understood.
 *
 * @param id what the row calls itself; may be empty
 * @param movement empty when there are problems
 */
public record Row(String id, Optional<Node> movement, List<Problem> problems) {}

package org.pratique.engine.condition;

import java.util.Objects;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;

/** A way to an entity from a frame. */
public sealed interface EntityRef {
  Entity of(Frame frame);

  EntityKind kind();

  /** The one entity of its kind. */
  record Single(EntityKind kind, String word) implements EntityRef {
    @Override
    public Entity of(Frame frame) {
      return switch (kind) {
        case MOVEMENT -> frame.movement().root();
        case END_USE -> frame.movement().endUse();
        case SITE -> frame.movement().site();
        case LEDGER -> frame.movement().ledger();
        case ITEM -> frame.item();
        case PARTY, AUTHORIZATION -> throw new IllegalStateException("no single " + kind);
      };
    }
  }

  /** A role that always has exactly one party. */
  record Role(String word) implements EntityRef {
    @Override
    public Entity of(Frame frame) {
      return frame.movement().party(word);
    }

    @Override
    public EntityKind kind() {
      return EntityKind.PARTY;
    }
  }

  record Variable(String word, int index, EntityKind kind) implements EntityRef {
    @Override
    public Entity of(Frame frame) {
      return frame.variables[index];
    }
  }

  record Parent(EntityRef party) implements EntityRef {
    @Override
    public Entity of(Frame frame) {
      Entity of = party.of(frame);
      Entity parent = of.ultimateParent();
      return parent == null ? of : parent;
    }

    @Override
    public EntityKind kind() {
      return EntityKind.PARTY;
    }

    @Override
    public String word() {
      return party.word() + ".ultimateParent";
    }
  }

  /** The party that owns or operates the site. */
  record SiteParty(boolean owner) implements EntityRef {
    @Override
    public Entity of(Frame frame) {
      Entity site = frame.movement().site();
      return Objects.requireNonNull(
          owner ? site.owner() : site.operator(),
          "a site has an owner and an operator, known or not");
    }

    @Override
    public EntityKind kind() {
      return EntityKind.PARTY;
    }

    @Override
    public String word() {
      return owner ? "site.owner" : "site.operator";
    }
  }

  /** As conditions write it. */
  String word();
}

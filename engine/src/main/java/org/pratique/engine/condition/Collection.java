package org.pratique.engine.condition;

import java.util.ArrayList;
import java.util.List;
import org.pratique.engine.fact.Entity;
import org.pratique.engine.fact.EntityKind;

/** What a quantifier ranges over. */
public sealed interface Collection {
  EntityKind kind();

  int size(Frame frame);

  Entity get(Frame frame, int index);

  /** Whether there may be members nobody has named. */
  boolean open(Frame frame);

  record Items() implements Collection {
    @Override
    public EntityKind kind() {
      return EntityKind.ITEM;
    }

    @Override
    public int size(Frame frame) {
      return frame.movement().items().size();
    }

    @Override
    public Entity get(Frame frame, int index) {
      return frame.movement().items().get(index);
    }

    @Override
    public boolean open(Frame frame) {
      return false;
    }
  }

  record Authorizations() implements Collection {
    @Override
    public EntityKind kind() {
      return EntityKind.AUTHORIZATION;
    }

    @Override
    public int size(Frame frame) {
      return frame.movement().authorizations().size();
    }

    @Override
    public Entity get(Frame frame, int index) {
      return frame.movement().authorizations().get(index);
    }

    @Override
    public boolean open(Frame frame) {
      return false;
    }
  }

  /**
   * The parties of roles, in the order given; `site.owner` and `site.operator` may be among them.
   * Empty list: every party.
   */
  record Roles(List<String> roles) implements Collection {
    public static final String OWNER = "site.owner";
    public static final String OPERATOR = "site.operator";

    /** The one role that several parties may have: there may be one more that nobody has named. */
    private static final String SEVERAL = "endUser";

    @Override
    public EntityKind kind() {
      return EntityKind.PARTY;
    }

    @Override
    public int size(Frame frame) {
      return frame.members(this).size();
    }

    @Override
    public Entity get(Frame frame, int index) {
      return frame.members(this).get(index);
    }

    /** Found anew; {@link Frame#members} keeps them. */
    List<Entity> members(Frame frame) {
      if (roles.isEmpty()) {
        return frame.everyone();
      }
      List<Entity> members = new ArrayList<>();
      for (String role : roles) {
        if (site(role)) {
          members.add(new EntityRef.SiteParty(role.equals(OWNER)).of(frame));
        } else {
          members.addAll(frame.movement().role(role));
        }
      }
      return members;
    }

    private static boolean site(String role) {
      return role.equals(OWNER) || role.equals(OPERATOR);
    }

    @Override
    public boolean open(Frame frame) {
      if (frame.movement().partiesComplete()) {
        return false;
      }
      if (roles.isEmpty()) {
        return true;
      }
      for (String role : roles) {
        if (!site(role) && (role.equals(SEVERAL) || frame.movement().role(role).isEmpty())) {
          return true;
        }
      }
      return false;
    }
  }
}

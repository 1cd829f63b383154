package org.pratique.cli.shell;

/** Exit codes, the same for every command. */
public final class Exit {
  public static final int OK = 0;
  public static final int INTERNAL = 1;

  /** Of {@code law coverage}: rules without cases. */
  public static final int GAPS = 1;

  public static final int REFUSED = 2;
  public static final int UNDETERMINED = 3;

  private Exit() {}
}

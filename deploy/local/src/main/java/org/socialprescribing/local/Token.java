package org.socialprescribing.local;

import java.nio.file.Path;

/** Prints an access token of the running stack, and nothing else. */
final class Token {
  private Token() {}

  /**
   * @param arguments the repository, and who
   */
  public static void main(String[] arguments) {
    var folders = Folders.of(Path.of(arguments[0]));
    try {
      var client = new TokenClient(Keycloak.realmUrl(Ports.usual()), folders);
      System.out.println(client.token(arguments[1]));
    } catch (Trouble trouble) {
      System.err.println(trouble.getMessage());
      System.exit(1);
    }
  }
}

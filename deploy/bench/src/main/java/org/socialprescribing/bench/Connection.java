package org.socialprescribing.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that is kept alive, with one request at a time. It takes next to nothing of the
 * processor, which the servers need.
 */
final class Connection implements AutoCloseable {
  private final Target target;
  private final String head;
  private Socket socket;
  private OutputStream out;
  private InputStream in;
  private boolean closing;

  Connection(Target target, String token) throws IOException {
    this.target = target;
    this.head =
        """
        POST %s HTTP/1.1
        Host: 127.0.0.1:%d
        Authorization: Bearer %s
        Content-Type: application/fhir+json
        Accept: application/fhir+json
        Content-Length: \
        """
            .replace("\n", "\r\n")
            .formatted(target.path(), target.port(), token);
    this.socket = connected(target);
    this.out = socket.getOutputStream();
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  private static Socket connected(Target target) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), target.port());
    socket.setTcpNoDelay(true);
    return socket;
  }

  /** As the server asked for by closing the last one. */
  private void connectAgain() throws IOException {
    close();
    socket = connected(target);
    out = socket.getOutputStream();
    in = new BufferedInputStream(socket.getInputStream());
    closing = false;
  }

  /** Posts a body and waits for the answer. */
  Answer post(String body) throws IOException {
    if (closing) {
      connectAgain();
    }
    var content = body.getBytes(StandardCharsets.UTF_8);
    var start = (head + content.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    var whole = new byte[start.length + content.length];
    System.arraycopy(start, 0, whole, 0, start.length);
    System.arraycopy(content, 0, whole, start.length, content.length);
    out.write(whole);
    return answer();
  }

  private Answer answer() throws IOException {
    var status = Integer.parseInt(line().substring(9, 12));
    var location = "";
    var length = 0;
    var chunked = false;
    for (var header = line(); !header.isEmpty(); header = line()) {
      var colon = header.indexOf(':');
      var value = header.substring(colon + 1).strip();
      switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
        case "location" -> location = value;
        case "content-length" -> length = Integer.parseInt(value);
        case "connection" -> closing = value.equalsIgnoreCase("close");
        case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
        default -> {}
      }
    }
    var body = chunked ? chunks() : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    return new Answer(status, location, body);
  }

  private String chunks() throws IOException {
    var text = new StringBuilder();
    for (var size = size(); size > 0; size = size()) {
      text.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
      line();
    }
    line();
    return text.toString();
  }

  private int size() throws IOException {
    return Integer.parseInt(line().strip(), 16);
  }

  private String line() throws IOException {
    var text = new StringBuilder();
    for (var character = in.read(); character != '\n'; character = in.read()) {
      if (character < 0) {
        throw new EOFException(target.name() + " has hung up");
      }
      if (character != '\r') {
        text.append((char) character);
      }
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

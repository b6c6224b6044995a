package org.socialprescribing.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;

/** Makes sure that one launcher only uses a data folder. Freed by the system when it dies. */
final class DataLock implements Part {
  private final FileChannel channel;

  private DataLock(FileChannel channel) {
    this.channel = channel;
  }

  static DataLock take(Folders folders) {
    var file = folders.data().resolve("pids/launcher");
    try {
      var channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new Trouble("It is already running from this folder: ./dev down stops it.");
      }
      channel.truncate(0);
      var identity = Leftovers.identity(ProcessHandle.current());
      channel.write(ByteBuffer.wrap(identity.getBytes(StandardCharsets.UTF_8)));
      return new DataLock(channel);
    } catch (IOException e) {
      throw new Trouble("Cannot write " + file, e);
    }
  }

  @Override
  public void close() {
    try {
      channel.truncate(0);
      channel.close();
    } catch (IOException e) {
      throw new Trouble("Cannot free the data folder", e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException inThisProcess) {
      return false;
    }
  }
}

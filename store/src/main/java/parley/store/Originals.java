package parley.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files that reports came in, each kept once under the SHA-256 of its bytes and never altered: {@code
 * reports/ab/abcdef... .pdf}. A file is there whole or not at all.
 */
public final class Originals {
    private final Path folder;

    /** @param folder is made when the first file comes */
    public Originals(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps {@code bytes}; a second time does nothing.
     *
     * @param extension with its dot, or empty; part of the file's name, so that other programs open it
     * @return the hash, lower-case hex
     */
    public String keep(byte[] bytes, String extension) throws IOException {
        String sha256 = sha256(bytes);
        if (find(sha256).isPresent()) {
            return sha256;
        }
        Path shelf = shelf(sha256);
        Files.createDirectories(shelf);
        Files.createDirectories(unfinished());
        Path unfinished = Files.createTempFile(unfinished(), "new-", ".part");
        try {
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Path kept = shelf.resolve(sha256 + plain(extension));
            if (!unfinished.toFile().setReadOnly()) {
                throw new IOException(unfinished + " cannot be made read-only");
            }
            Files.move(unfinished, kept, StandardCopyOption.ATOMIC_MOVE);
            settle(shelf);
        } catch (FileAlreadyExistsException e) {
            // another program kept the same file at the same moment
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return sha256;
    }

    /** A name in a folder outlives a loss of power only once the folder is written, too. */
    private static void settle(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // not every system opens folders; those that do not write them by themselves
        }
    }

    private Path unfinished() {
        return folder.resolve(".unfinished");
    }

    /**
     * Removes what programs that were killed had begun to keep.
     *
     * @param before only what was last written before then; whoever keeps a file right now is younger
     */
    void sweep(Instant before) throws IOException {
        if (!Files.isDirectory(unfinished())) {
            return;
        }
        try (Stream<Path> left = Files.list(unfinished())) {
            for (Path file : left.toList()) {
                try {
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                        Files.deleteIfExists(file);
                    }
                } catch (NoSuchFileException e) {
                    // it was finished meanwhile
                }
            }
        }
    }

    /** Extensions come from outside: letters and digits only. */
    private static String plain(String extension) {
        return extension.matches("\\.[A-Za-z0-9]{1,10}") ? extension : "";
    }

    private Path shelf(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }

    /** The file of that hash, if it is there; whether it still has it is for {@link #intact} to say. */
    public Optional<Path> find(String sha256) throws IOException {
        if (!sha256.matches("[0-9a-f]{64}") || !Files.isDirectory(shelf(sha256))) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(shelf(sha256))) {
            return files.filter(file -> file.getFileName().toString().startsWith(sha256))
                    .findFirst();
        }
    }

    /** Are the bytes of that hash there, and still those? */
    public boolean intact(String sha256) throws IOException {
        Optional<Path> file = find(sha256);
        return file.isPresent() && sha256(Files.readAllBytes(file.get())).equals(sha256);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}

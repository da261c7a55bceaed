package parley.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A case's folder as a zip archive and back. Only files and folders: a link would leave its target outside. */
final class FolderArchive {
    private final Path root;

    FolderArchive(Path root) {
        this.root = root;
    }

    void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        for (Path path : inside()) {
            boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
            zip.putNextEntry(new ZipEntry(name(path) + (folder ? "/" : "")));
            if (!folder) {
                Files.copy(path, zip);
            }
            zip.closeEntry();
        }
        zip.finish();
    }

    /** @throws IOException when the archive does not hold exactly what the folder does */
    void compare(InputStream archive) throws IOException {
        Set<String> expected = new HashSet<>();
        for (Path path : inside()) {
            expected.add(name(path));
        }
        ZipInputStream zip = new ZipInputStream(archive);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            Path path = inside(entry);
            if (!expected.remove(name(path)) || (!entry.isDirectory() && !same(path, zip))) {
                throw new IOException(entry.getName() + " changed meanwhile");
            }
        }
        if (!expected.isEmpty()) {
            throw new IOException(expected.iterator().next() + " came meanwhile");
        }
    }

    private static boolean same(Path path, InputStream archived) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] one = new byte[1 << 16];
            byte[] other = new byte[1 << 16];
            int count;
            do {
                count = in.readNBytes(one, 0, one.length);
                if (archived.readNBytes(other, 0, count) < count || !Arrays.equals(one, 0, count, other, 0, count)) {
                    return false;
                }
            } while (count > 0);
            return archived.read() < 0;
        }
    }

    void extract(InputStream archive) throws IOException {
        Files.createDirectories(root);
        onlyForOwner(root);
        ZipInputStream zip = new ZipInputStream(archive);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            Path path = inside(entry);
            if (entry.isDirectory()) {
                Files.createDirectories(path);
                continue;
            }
            Path parent = path.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.copy(zip, path);
            if (path.startsWith(root.resolve("reports")) && !path.toFile().setReadOnly()) {
                throw new IOException(path + " cannot be made read-only");
            }
        }
    }

    /** The folder with everything in it; nothing when it is not there. */
    void remove() throws IOException {
        if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            empty();
            Files.delete(root);
        }
    }

    /** Everything in the folder. */
    void empty() throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(root)) {
            walk.forEach(all::add);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path path : all.reversed()) {
            if (!path.equals(root)) {
                Files.delete(path);
            }
        }
    }

    private List<Path> inside() throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            List<Path> all = walk.filter(path -> !path.equals(root)).sorted().toList();
            for (Path path : all) {
                if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                        && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    throw new IOException(path + " is a link or no file");
                }
            }
            return all;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private String name(Path path) {
        return root.relativize(path).toString().replace(root.getFileSystem().getSeparator(), "/");
    }

    private Path inside(ZipEntry entry) throws IOException {
        Path path = root.resolve(entry.getName()).normalize();
        if (!path.startsWith(root) || path.equals(root)) {
            throw new IOException("'" + entry.getName() + "' would lie outside the folder");
        }
        return path;
    }

    static void onlyForOwner(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }
}

package parley.views.exchange;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip file from outside. It may name only places inside itself, and may give only so much: what comes out is counted as
 * it comes, whatever the file says of itself. Entries are read, never unpacked under their own names, so a link in it is
 * no more than its words.
 */
final class BoundedZip implements Closeable {
    /** The largest case measured has 10,000 reports. */
    static final int MOST_ENTRIES = 200_000;

    /** Bytes of all entries together that may come out. */
    static final long MOST = 16L << 30;

    /** How many times its own size an archive may give. Text packs about tenfold; deflate cannot pass 1032. */
    static final int STEEPEST = 200;

    /** Up to this many bytes packing may be as steep as it likes: pages of blanks are no bomb. */
    private static final long SMALL = 64L << 20;

    private final ZipFile zip;
    private final Path file;
    private final long size;
    private final long most;
    private long given;

    private BoundedZip(ZipFile zip, Path file, long most) throws IOException {
        this.zip = zip;
        this.file = file;
        this.size = Files.size(file);
        this.most = most;
    }

    static BoundedZip open(Path file) throws IOException {
        return open(file, MOST, MOST_ENTRIES);
    }

    /** @throws IOException saying in words what is wrong: damaged, too many entries, a name that leads out */
    static BoundedZip open(Path file, long most, int entries) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new IOException("the archive is damaged or cut off (" + e.getMessage() + ")", e);
        }
        try {
            if (zip.size() > entries) {
                throw new IOException(
                        "the archive has %,d entries; %,d are read at most".formatted(zip.size(), entries));
            }
            Set<String> names = new HashSet<>();
            Enumeration<? extends ZipEntry> all = zip.entries();
            while (all.hasMoreElements()) {
                String name = all.nextElement().getName();
                String bare = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
                if (!EntryName.safe(bare)) {
                    throw new IOException(
                            "the archive names '" + Visible.of(name) + "', which leads out of it or cannot be read");
                }
                if (!names.add(bare.toLowerCase(Locale.ROOT))) {
                    throw new IOException("the archive has '" + Visible.of(name) + "' twice");
                }
            }
            return new BoundedZip(zip, file, most);
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    /** Names of the files in it. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> names.add(entry.getName()));
        return names;
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** What the entry holds; empty when there is none. */
    Optional<InputStream> read(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            return Optional.empty();
        }
        InputStream in = zip.getInputStream(entry);
        return in == null ? Optional.empty() : Optional.of(new Counted(in, name));
    }

    /** The whole of an entry that fits in memory. */
    Optional<byte[]> bytes(String name, int longest) throws IOException {
        Optional<InputStream> found = read(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = found.get()) {
            byte[] bytes = in.readNBytes(longest);
            if (in.read() >= 0) {
                throw new IOException("'%s' in the archive is larger than %,d bytes".formatted(name, longest));
            }
            return Optional.of(bytes);
        }
    }

    private final class Counted extends FilterInputStream {
        private final String name;

        Counted(InputStream in, String name) {
            super(in);
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got;
            try {
                got = super.read(into, from, length);
            } catch (ZipException e) {
                throw new IOException("'" + name + "' in the archive is damaged (" + e.getMessage() + ")", e);
            }
            if (got > 0) {
                given += got;
                if (given > most) {
                    throw new IOException("the archive grows beyond %,d bytes".formatted(most));
                }
                if (given > SMALL && given / STEEPEST > size) {
                    throw new IOException("the archive grows more than %d-fold at '%s'; it was made to fill the memory"
                            .formatted(STEEPEST, name));
                }
            }
            return got;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public long skip(long count) throws IOException {
            long left = count;
            byte[] waste = new byte[8192];
            while (left > 0) {
                int got = read(waste, 0, (int) Math.min(left, waste.length));
                if (got < 0) {
                    break;
                }
                left -= got;
            }
            return count - left;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    @Override
    public String toString() {
        return file.toString();
    }
}

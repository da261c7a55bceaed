package parley.views.exchange;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Lines of UTF-8 ended by line feeds, one at a time, none longer than memory bears. */
final class TextLines implements Iterator<String>, Closeable {
    /** Bytes; the longest report is as long. */
    static final int LONGEST = 256 << 20;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private @Nullable String next;
    private boolean looked;

    TextLines(InputStream in) {
        this(in, LONGEST);
    }

    TextLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** @throws UncheckedIOException when the bytes cannot be read, are no UTF-8, or a line is too long */
    @Override
    public boolean hasNext() {
        if (!looked) {
            try {
                next = line();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            looked = true;
        }
        return next != null;
    }

    @Override
    public String next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        looked = false;
        return next;
    }

    private @Nullable String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean any = false;
        while (true) {
            if (at == end) {
                end = Math.max(0, in.read(buffer));
                at = 0;
                if (end == 0) {
                    return any ? decoded(line.toByteArray()) : null;
                }
            }
            any = true;
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            line.write(buffer, from, at - from);
            if (line.size() > longest) {
                throw new IOException("a line is longer than " + longest + " bytes");
            }
            if (at < end) {
                at++;
                return decoded(line.toByteArray());
            }
        }
    }

    /** Bytes as the text they are. */
    static String decoded(byte[] bytes) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IOException("the file is not UTF-8 text", e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

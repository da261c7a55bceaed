package parley.statements.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.Report;

/**
 * A mail on disk (RFC 5322, MIME): its subject the first line, its text below. Of alternatives the plain text is taken,
 * else the main text of the web page; texts that follow one another are put together; what is attached is named and not
 * read. The outlet is the sender's name, the day that of the mail's date, as its own offset counts days. Nothing a mail
 * refers to is fetched. Cost: linear, as parts nested in each other are refused beyond a depth.
 */
final class Mail {
    private static final int DEEPEST = 20;
    private static final int MOST_HEADERS = 2_000;
    private static final int LONGEST_HEADER = 100_000;

    private final String name;
    private final String id;
    private final byte[] bytes;
    private final List<String> attached = new ArrayList<>();
    private final List<Problem> remarks = new ArrayList<>();

    /** Of the mail itself, by name in lower case; the first of each. */
    private final Map<String, String> head = new HashMap<>();

    /** @param name the file's, for problems */
    Mail(String name, String id, byte[] bytes) {
        this.name = name;
        this.id = id;
        this.bytes = bytes;
    }

    /** @param plain whether it was written as plain text rather than as a page */
    private record Text(boolean plain, String words) {}

    /** Parts being put together. */
    private record Multipart(boolean alternative, List<Text> texts) {
        @Nullable
        Text whole() {
            if (texts.isEmpty()) {
                return null;
            }
            if (alternative) {
                return texts.stream().filter(Text::plain).findFirst().orElse(texts.getLast());
            }
            boolean plain = texts.stream().allMatch(Text::plain);
            return new Text(
                    plain, String.join("\n\n", texts.stream().map(Text::words).toList()));
        }
    }

    Intake<List<Loaded>> read() {
        MimeConfig config = MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxHeaderLen(LONGEST_HEADER)
                .setMaxContentLen(-1)
                .build();
        MimeTokenStream stream = new MimeTokenStream(config);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        Text text;
        try {
            stream.parse(new ByteArrayInputStream(bytes));
            text = text(stream);
        } catch (MimeException | IOException e) {
            return rejected("the mail cannot be read: " + e.getMessage(), "Save its text as a .txt file.");
        }
        if (!head.containsKey("from") && !head.containsKey("date") && !head.containsKey("subject")) {
            return rejected("the file is no mail: it has no From, Date or Subject", "Rename it if it is plain text.");
        }
        String type = head.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/encrypted") || type.contains("pkcs7-mime")) {
            return rejected("the mail is encrypted or sealed in one piece", "Save its text from your mail program.");
        }
        if (text == null || text.words().isBlank()) {
            return rejected(
                    "the mail has no text"
                            + (attached.isEmpty() ? "" : "; attached and not read: " + String.join(", ", attached)),
                    attached.isEmpty() ? "" : "Save what is attached and add that.");
        }
        if (!attached.isEmpty()) {
            remarks.add(Problem.of(
                    name,
                    "attached and not read: " + String.join(", ", attached),
                    "Save what is attached and add that, too."));
        }
        return new Intake.Accepted<>(List.of(loaded(text)), remarks);
    }

    private Loaded loaded(Text text) {
        Untold told = new Untold();
        String subject = head.getOrDefault("subject", "").strip();
        told.title(subject, "subject of the mail");
        told.outlet(MailPart.sender(head.getOrDefault("from", "")), "sender of the mail");
        told.published(Stamp.day(head.getOrDefault("date", "").strip()), "date of the mail");
        String words = text.words().strip();
        boolean saysIt = subject.isEmpty() || words.startsWith(subject);
        Report bare = Report.of(id, null, null, null, saysIt ? words : subject + "\n\n" + words);
        told.head(bare);
        return told.loaded(bare);
    }

    private @Nullable Text text(MimeTokenStream stream) throws MimeException, IOException {
        List<Multipart> open = new ArrayList<>();
        open.add(new Multipart(false, new ArrayList<>()));
        MailPart part = new MailPart();
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            switch (state) {
                case T_START_HEADER -> part = new MailPart();
                case T_FIELD -> part.add(stream.getField());
                case T_END_HEADER -> {
                    if (open.size() == 1) {
                        part.fields().forEach(head::putIfAbsent);
                    }
                }
                case T_START_MULTIPART -> {
                    if (open.size() > DEEPEST) {
                        throw new MimeException("its parts are nested deeper than " + DEEPEST);
                    }
                    boolean alternative =
                            stream.getBodyDescriptor().getMimeType().equalsIgnoreCase("multipart/alternative");
                    open.add(new Multipart(alternative, new ArrayList<>()));
                }
                case T_END_MULTIPART -> {
                    Text whole = open.removeLast().whole();
                    if (whole != null) {
                        open.getLast().texts().add(whole);
                    }
                }
                case T_BODY -> {
                    Text text = leaf(stream, part);
                    if (text != null && !text.words().isBlank()) {
                        open.getLast().texts().add(text);
                    }
                }
                default -> {}
            }
        }
        return open.getFirst().whole();
    }

    /** The words of a part that is text; null for what is attached. */
    private @Nullable Text leaf(MimeTokenStream stream, MailPart part) throws IOException {
        String type = stream.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
        boolean plain = type.equals("text/plain");
        if (part.isAttachment() || !(plain || type.equals("text/html"))) {
            attached.add(part.called(type));
            return null;
        }
        byte[] body = stream.getDecodedInputStream().readAllBytes();
        MailPart.Decoded decoded =
                MailPart.decoded(body, stream.getBodyDescriptor().getCharset());
        if (decoded.remark() != null) {
            remarks.add(Problem.of(name, decoded.remark(), "Compare it with what your mail program shows."));
        }
        String text = decoded.text().replace("\r\n", "\n");
        return plain ? new Text(true, part.isFlowed() ? MailPart.unflowed(text) : text) : new Text(false, page(text));
    }

    private static String page(String html) {
        List<String> paragraphs = MainText.ofFragment(Jsoup.parse(html).body());
        return String.join("\n\n", RepeatedParagraphs.ofPages().left(paragraphs));
    }

    private Intake<List<Loaded>> rejected(String explanation, String advice) {
        List<Problem> problems = new ArrayList<>(remarks);
        problems.add(Problem.of(name, explanation, advice));
        return new Intake.Rejected<>(problems);
    }
}

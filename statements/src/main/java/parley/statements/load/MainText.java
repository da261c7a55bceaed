package parley.statements.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs of a page's main text. What mark-up or a class's name calls a menu, an advertisement, a caption, a share
 * bar, a cookie notice or comments is left out, unless most of the page's running text stands in it. Then the main text
 * is the longest {@code article} (or the parent of several, in a live blog), else {@code main}, else the smallest element
 * with most of the running text: text outside links in blocks that read like sentences (after Kohlschuetter and others
 * 2010, who tell text from boilerplate by link density and length). Of that, lists of links, invitations ("Read more") and
 * what follows a heading over comments go too. Every block becomes a paragraph, spaces as a browser would show them.
 * Cost: linear in the page times the depth of its nesting.
 */
final class MainText {
    private static final String ASIDE =
            "script, style, noscript, template, nav, aside, footer, form, iframe, svg, figure, figcaption, button, select,"
                    + " dialog, audio, video, object, [hidden], [aria-hidden=true], [role=navigation], [role=complementary],"
                    + " [role=contentinfo], [role=dialog], [role=banner], [role=search], [style*=display:none],"
                    + " [style*=display: none]";
    /** Words of class names and ids that say what an element is for. */
    private static final Set<String> ASIDE_WORDS = Set.of(
            "share",
            "sharing",
            "social",
            "related",
            "recommended",
            "recommendations",
            "newsletter",
            "subscribe",
            "subscription",
            "signup",
            "promo",
            "promotion",
            "advert",
            "adverts",
            "advertisement",
            "advertising",
            "ad",
            "ads",
            "sponsor",
            "sponsored",
            "cookie",
            "cookies",
            "consent",
            "gdpr",
            "popup",
            "modal",
            "comment",
            "comments",
            "disqus",
            "breadcrumb",
            "breadcrumbs",
            "caption",
            "captions",
            "credit",
            "credits",
            "toolbar",
            "sidebar",
            "footer",
            "menu",
            "navbar",
            "navigation",
            "pagination",
            "pager",
            "trending",
            "outbrain",
            "taboola",
            "readmore",
            "teaser",
            "teasers",
            "copyright",
            "paywall",
            "tooltip",
            "skiplink",
            "masthead");

    private static final Set<String> ASIDE_PAIRS = Set.of(
            "read more",
            "most read",
            "also read",
            "see also",
            "more on",
            "more stories",
            "author bio",
            "about author",
            "sign up",
            "skip link",
            "read next",
            "up next",
            "top stories",
            "latest news",
            "tag list",
            "follow us");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern PARTS = Pattern.compile("[^A-Za-z]+");

    /** A whole block that invites or names what is no text. */
    private static final Pattern INVITATION = Pattern.compile(
            "(?i)"
                    + "(?:read more|also read|read also|read next|see also|related|more on this(?: story| topic)?|more from .{1,40}"
                    + "|you may (?:also )?like|in pictures|in other news|must read|don.t miss|recommended(?: for you)?)(?:\\s*[:\u2013\u2014|].*)?"
                    + "|(?:continue reading|story continues|article continues|keep reading|advertisement|sponsored|promoted|ad)\\b.{0,40}"
                    + "|(?:share|tweet|print|email|e-mail|copy link|save|follow|comment|listen|watch|whatsapp|facebook|telegram|twitter|x)"
                    + "(?: (?:this|on|via|to|now|here|us|live|article|story|page|facebook|twitter|whatsapp|telegram|x|email|by|the|video))*"
                    + "|(?:(?:share|tweet|print|email|save|whatsapp|facebook|telegram|twitter|linkedin|reddit|copy link)[ ,|\u2022\u00B7]*){2,}"
                    + "|(?:sign up|subscribe|log in|register)\\b.{0,160}|click here\\b.{0,80}|skip to (?:main )?content"
                    + "|(?:photo|image|photograph|picture|photo credit|credit|image credit|image source|file photo)s?(?: by|:|/).{0,160}"
                    + "|(?:\u00A9|\\(c\\)|copyright).{0,120}|all rights reserved\\.?|back to top|loading\\W*|close|menu|search"
                    + "|(?:we|this (?:web)?site|our (?:web)?site) uses? cookies.{0,400}|accept (?:all )?cookies|accept all|manage (?:cookies|preferences)"
                    + "|\\d+ min(?:ute)?s?(?: read)?|\\d+ (?:comments?|shares?|views?)|.{0,120}/\\s?(?:getty images|file|handout|pool)");
    /** A heading after which no text of the report comes. */
    private static final Pattern END = Pattern.compile(
            "(?i)(?:\\d+ )?comments?(?: \\(\\d+\\))?|leave a (?:reply|comment)|join the (?:conversation|discussion)"
                    + "|related (?:stories|articles|topics|news|content)|more (?:stories|news)|most (?:read|popular)|read next|you may also like");

    private static final int LONGEST_LIST_ITEM = 30;
    private static final double LINKED = 0.6;
    private static final double MOST = 0.5;
    private static final double DOMINANT = 0.65;
    private static final double A_POST = 0.2;
    private static final int SENTENCE = 25;

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "blockquote",
            "pre",
            "td",
            "th",
            "dt",
            "dd",
            "div",
            "section",
            "article",
            "main",
            "header",
            "ul",
            "ol",
            "dl",
            "table",
            "tr",
            "br",
            "hr",
            "body",
            "time",
            "address");

    /**
     * A block of text.
     *
     * @param linked how many of its characters stand in links
     */
    private record Block(String words, int linked, Element within) {
        boolean isRunning() {
            return words.length() >= SENTENCE
                    && linked < words.length() * LINKED / 2
                    && (".!?\u2026\"\u201D\u2019\u00BB)".indexOf(words.charAt(words.length() - 1)) >= 0
                            || words.length() > 3 * SENTENCE);
        }
    }

    private final Element body;
    /** Elements are equal when they are the same. */
    private Map<Element, Integer> running = new HashMap<>();

    private MainText(Element body) {
        this.body = body;
    }

    /** Alters the page: what is no main text is removed from it. */
    static List<String> ofPage(Element body) {
        return new MainText(body).paragraphs();
    }

    /** All blocks of a fragment that is known to be main text. Alters it. */
    static List<String> ofFragment(Element fragment) {
        fragment.select(ASIDE).remove();
        return kept(blocks(fragment));
    }

    private List<String> paragraphs() {
        body.select(ASIDE).remove();
        running = running(body);
        removeNamed();
        running = running(body);
        Element main = articles();
        main = main != null ? main : longest(body.select("main, [role=main]"));
        main = main != null && text(main) >= MOST * text(body) ? main : densest();
        return kept(blocks(main));
    }

    private int text(Element element) {
        return running.getOrDefault(element, 0);
    }

    /** How much running text stands in each element. */
    private static Map<Element, Integer> running(Element body) {
        Map<Element, Integer> running = new HashMap<>();
        for (Block block : blocks(body)) {
            if (block.isRunning()) {
                Element up = block.within();
                while (up != null) {
                    running.merge(up, block.words().length() - block.linked(), Integer::sum);
                    up = up.equals(body) ? null : up.parent();
                }
            }
        }
        return running;
    }

    private void removeNamed() {
        int all = text(body);
        for (Element element : new ArrayList<>(body.getAllElements())) {
            boolean kept = element.equals(body) || element.nameIs("main") || text(element) > MOST * all;
            boolean head = element.nameIs("header")
                    && element.closest("article, main") == null
                    && element.selectFirst("h1") == null;
            if (!kept && element.parent() != null && (head || isAside(element.className()) || isAside(element.id()))) {
                element.remove();
            }
        }
    }

    private static boolean isAside(String names) {
        if (names.isEmpty()) {
            return false;
        }
        for (String name : names.split("\\s+")) {
            String before = "";
            for (String part : PARTS.split(CAMEL.matcher(name).replaceAll("-"))) {
                String word = part.toLowerCase(Locale.ROOT);
                // "no-sidebar" and "has-comments" speak of the page around them
                boolean negated = before.equals("no") || before.equals("has") || before.equals("with");
                if ((ASIDE_WORDS.contains(word) && !negated) || ASIDE_PAIRS.contains(before + " " + word)) {
                    return true;
                }
                before = word;
            }
        }
        return false;
    }

    /** The longest article; several posts of about its length beside it make their parent the main text. */
    private @Nullable Element articles() {
        Element longest = longest(body.select("article"));
        if (longest == null || longest.parent() == null) {
            return longest;
        }
        Element parent = longest.parent();
        int posts = 0;
        for (Element child : parent.children()) {
            posts += child.nameIs("article") && text(child) >= A_POST * text(longest) ? 1 : 0;
        }
        Element found = posts >= 3 && text(parent) > 2 * text(longest) ? parent : longest;
        boolean only = body.select("article").size() == 1 && text(found) > 0;
        return only || text(found) * 4 >= text(body) ? found : null;
    }

    private @Nullable Element longest(List<Element> elements) {
        Set<Element> all = new HashSet<>(elements);
        Element best = null;
        int most = 0;
        for (Element element : elements) {
            int length = isInside(all, element) ? 0 : Math.max(1, text(element));
            if (length > most) {
                most = length;
                best = element;
            }
        }
        return best;
    }

    /** Whether it lies in another of them, which then is the longer one. */
    private static boolean isInside(Set<Element> elements, Element element) {
        Element up = element.parent();
        while (up != null && !elements.contains(up)) {
            up = up.parent();
        }
        return up != null;
    }

    /** Down from the body, as long as one child has most of the running text; the whole body when there is none. */
    private Element densest() {
        Element at = body;
        boolean deeper = text(body) > 0;
        while (deeper) {
            deeper = false;
            for (Element child : at.children()) {
                if (!child.nameIs("p") && text(child) >= DOMINANT * text(at)) {
                    at = child;
                    deeper = true;
                    break;
                }
            }
        }
        return at;
    }

    private static List<String> kept(List<Block> blocks) {
        List<String> kept = new ArrayList<>();
        for (Block block : blocks) {
            boolean heading = block.within().normalName().matches("h[1-6]");
            if (heading && !kept.isEmpty() && END.matcher(block.words()).matches()) {
                break;
            }
            if (!isLink(block) && !INVITATION.matcher(block.words()).matches()) {
                kept.add(block.words());
            }
        }
        return kept;
    }

    /** A short block that is mostly a link; a headline may be one. */
    private static boolean isLink(Block block) {
        return block.linked() > LINKED * block.words().length()
                && block.words().split(" ").length <= LONGEST_LIST_ITEM
                && !block.within().nameIs("h1");
    }

    private static List<Block> blocks(Element element) {
        Blocks blocks = new Blocks(element);
        blocks.traverse(element);
        blocks.end();
        return blocks.found;
    }

    /** Text of an element, block by block. */
    private static final class Blocks implements NodeVisitor {
        private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n\\f\u00A0]+");
        private final List<Block> found = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private Element within;
        private int linked;
        private int links;

        Blocks(Element root) {
            this.within = root;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                String text = words.getWholeText();
                line.append(text);
                linked += links > 0 ? text.strip().length() : 0;
                if (!words.isBlank()) {
                    within = block(words);
                }
            } else if (node.nameIs("a")) {
                links++;
            } else if (isBlock(node)) {
                end();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node.nameIs("a")) {
                links--;
            } else if (isBlock(node)) {
                end();
            }
        }

        private Element block(TextNode words) {
            Node up = words.parent();
            while (up != null && !isBlock(up) && up.parent() != null) {
                up = up.parent();
            }
            return up instanceof Element element ? element : within;
        }

        private static boolean isBlock(Node node) {
            return BLOCKS.contains(node.nodeName().toLowerCase(Locale.ROOT));
        }

        private void end() {
            Matcher spaces = SPACES.matcher(line);
            String words = spaces.replaceAll(" ").strip();
            line.setLength(0);
            if (!words.isEmpty()) {
                found.add(new Block(words, Math.min(linked, words.length()), within));
            }
            linked = 0;
        }
    }
}

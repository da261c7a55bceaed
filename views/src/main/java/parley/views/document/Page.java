package parley.views.document;

/** What every page of ours begins and ends with: no script, nothing fetched, readable in light and dark, printable. */
final class Page {
    static final String END = "</main>\n</body>\n</html>\n";

    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fdfdfb;--line:#c9c7bf;--quiet:#55534c;--link:#0b5394}
            @media(prefers-color-scheme:dark){:root{--ink:#e9e7e1;--paper:#181816;--line:#4a4842;--quiet:#b3b0a6;--link:#8ab8ea}}
            body{font:1rem/1.5 Georgia,'Times New Roman',serif;color:var(--ink);background:var(--paper);max-width:60rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.6rem;line-height:1.2}h2{font-size:1.2rem;margin-top:2rem;border-bottom:1px solid var(--line)}
            .lead,.remark{color:var(--quiet)}.scroll{overflow-x:auto}
            table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{border-bottom:1px solid var(--line);padding:.35rem .6rem .35rem 0;text-align:left;vertical-align:top}
            a{color:var(--link)}sup a{text-decoration:none;padding:0 .1rem}:target{outline:2px solid var(--link)}
            ol.sources{font-size:.9rem;padding-left:2.2rem}q{quotes:none}
            @media print{body{max-width:none;margin:0}}
            """;

    private Page() {}

    /** Up to the heading, which is the title. */
    static String begin(String title, String moreStyle) {
        return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + escape(title)
                + "</title>\n<style>\n"
                + STYLE
                + moreStyle
                + "</style>\n</head>\n<body>\n<main>\n<h1>"
                + escape(title)
                + "</h1>\n";
    }

    /** Words on one line that cannot become markup. */
    static String escape(String words) {
        return escapeAll(words.strip().replaceAll("\\s+", " "));
    }

    /** The same with every blank kept; control characters, which HTML has no way to write, are shown as unknown. */
    static String escapeAll(String words) {
        return words.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]", "\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

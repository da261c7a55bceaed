package parley.views.cli;

import java.util.ArrayList;
import java.util.List;

/** A line in words as a shell takes it: quotation marks hold blanks together. */
final class Words {
    private Words() {}

    static List<String> of(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char each = line.charAt(i);
            if (quote == 0 && Character.isWhitespace(each)) {
                if (begun) {
                    words.add(word.toString());
                }
                word.setLength(0);
                begun = false;
            } else if (each == quote || (quote == 0 && each == '"')) {
                quote = quote == 0 ? each : 0;
                begun = true;
            } else {
                word.append(each);
                begun = true;
            }
        }
        if (begun) {
            words.add(word.toString());
        }
        return words;
    }
}

package org.kommunalcampus.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A description as one text for one column: a line for each field, its pointer and its text with a tab between. */
final class DescriptionDocument {

    private DescriptionDocument() {}

    static String write(ModuleDescription description) {
        var document = new StringBuilder();
        description
                .fields()
                .forEach((pointer, text) -> document.append(pointer)
                        .append('\t')
                        .append(text.replace("\\", "\\\\").replace("\n", "\\n"))
                        .append('\n'));
        return document.toString();
    }

    /** What {@link #write} wrote; fields that the template no longer has are left out. */
    static ModuleDescription read(String document) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : document.split("\n")) {
            int end = line.indexOf('\t');
            if (end > 0) {
                fields.put(line.substring(0, end), unescaped(line.substring(end + 1)));
            }
        }
        return ModuleDescription.reading(fields).description();
    }

    /** For whom the module is made; everybody where nothing is kept. */
    static ModuleAudience audience(@Nullable String document) {
        int start = document == null ? -1 : document.indexOf("/audience/");
        return document == null || start < 0
                ? ModuleAudience.EVERYBODY
                : read(document.lines()
                                .filter(line -> line.startsWith("/audience/"))
                                .collect(Collectors.joining("\n")))
                        .audience();
    }

    private static String unescaped(String text) {
        var plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            if (next == '\\' && at + 1 < text.length()) {
                at++;
                plain.append(text.charAt(at) == 'n' ? '\n' : text.charAt(at));
            } else {
                plain.append(next);
            }
        }
        return plain.toString();
    }
}

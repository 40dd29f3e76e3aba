package org.kommunalcampus.web.tool;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.tool.ToolRegistration;

/**
 * What was typed about a tool.
 *
 * @param redirects one address on each line
 * @param version of the tool that was shown
 */
record ToolForm(
        @Nullable String name,
        @Nullable String login,
        @Nullable String redirects,
        @Nullable String target,
        @Nullable String keysAddress,
        @Nullable String publicKey,
        long version) {

    static final ToolForm EMPTY = new ToolForm(null, null, null, null, null, null, 0);

    static ToolForm of(ToolRegistration stated, long version) {
        return new ToolForm(
                stated.name(),
                stated.login(),
                String.join("\n", stated.redirects()),
                stated.target(),
                stated.keysAddress(),
                stated.publicKey(),
                version);
    }

    ToolRegistration stated() {
        return new ToolRegistration(
                text(name),
                text(login),
                redirects == null ? List.of() : redirects.lines().toList(),
                text(target),
                keysAddress,
                publicKey);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}

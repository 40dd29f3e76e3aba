package org.kommunalcampus.web.provider;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.content.Material;
import org.kommunalcampus.content.TestRules;
import org.kommunalcampus.content.ToolUse;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.tool.ToolId;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.StandsFor;

/**
 * What was typed about an element.
 *
 * @param length of the film, as minutes and seconds
 * @param version of the material that was shown
 */
record MaterialForm(
        @Nullable Boolean optional,
        @Nullable String text,
        @Nullable String supplement,
        @Nullable String file,
        @Nullable String subtitles,
        @Nullable String link,
        @StandsFor("seconds") @Nullable String length,
        @FormField(most = 1000) @Nullable Integer points,
        @FormField(most = 50) @Nullable Integer attempts,
        @FormField(most = 600) @Nullable Integer minutes,
        @FormField(most = 100) @Nullable Integer passPercent,
        @FormField(most = 500) @Nullable Integer drawn,
        @Nullable Boolean shuffled,
        @Nullable String tool,
        @Nullable String target,
        @Nullable String parameters,
        long version) {

    private static final Pattern LENGTH = Pattern.compile("(\\d{1,3}):([0-5]\\d)");

    static MaterialForm of(Material material) {
        FileId file = material.file();
        ToolUse use = material.tool();
        return new MaterialForm(
                material.obligatory() ? null : true,
                material.text(),
                material.supplement(),
                file == null ? "" : file.toString(),
                material.subtitles(),
                material.link(),
                material.seconds() == 0 ? "" : "%d:%02d".formatted(material.seconds() / 60, material.seconds() % 60),
                given(material.points()),
                material.rules().attempts(),
                material.rules().minutes(),
                given(material.rules().passPercent()),
                material.rules().drawn(),
                material.rules().shuffled() ? true : null,
                use == null ? "" : use.tool().toString(),
                use == null ? null : use.target(),
                use == null ? null : use.parameters(),
                material.version());
    }

    private static @Nullable Integer given(int number) {
        return number == 0 ? null : number;
    }

    /** The material; throws {@link Invalid} for a length that is none. */
    Material material() {
        return new Material(
                !Boolean.TRUE.equals(optional),
                text,
                supplement,
                Ids.one(file, FileId::of).orElse(null),
                subtitles,
                link,
                seconds(),
                Objects.requireNonNullElse(points, 0),
                new TestRules(
                        attempts,
                        minutes,
                        Objects.requireNonNullElse(passPercent, 0),
                        drawn,
                        Boolean.TRUE.equals(shuffled)),
                Ids.one(tool, ToolId::of)
                        .map(chosen -> new ToolUse(chosen, target, parameters))
                        .orElse(null));
    }

    private int seconds() {
        if (length == null || length.isBlank()) {
            return 0;
        }
        var parts = LENGTH.matcher(length.strip());
        if (!parts.matches()) {
            throw new Invalid("/seconds", "length", "The length is written as minutes and seconds, such as 4:30.");
        }
        return 60 * Integer.parseInt(parts.group(1)) + Integer.parseInt(parts.group(2));
    }
}

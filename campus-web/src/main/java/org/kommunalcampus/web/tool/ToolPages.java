package org.kommunalcampus.web.tool;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.tool.ToolRegistration;
import org.kommunalcampus.tool.ToolState;
import org.kommunalcampus.tool.ToolView;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Tone;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words tools for those who state them and those who approve them. */
@Component
@RequiredArgsConstructor
class ToolPages {

    private final Providers providers;
    private final Wording wording;

    /**
     * A tool in lists and on its page.
     *
     * @param approved what learners meet, where that differs from what is stated
     * @param changed in what it differs, by the last word of its message key
     * @param reason why it cannot be opened, where somebody said so
     * @param open whether learners can open it as it was approved
     * @param now its state, for what can be done about it
     */
    record Row(
            String id,
            String provider,
            ToolRegistration stated,
            @Nullable ToolRegistration approved,
            List<String> changed,
            boolean open,
            String deployment,
            Badge state,
            @Nullable String reason,
            String since,
            ToolState now,
            long version) {}

    Row row(ToolView tool, Locale locale) {
        return new Row(
                tool.id().toString(),
                providers.find(tool.provider()).name(),
                tool.stated(),
                tool.approved(),
                tool.changed(),
                tool.isOpen(),
                tool.deployment(),
                new Badge(tone(tool.state()), wording.text("tool.state." + tool.state(), locale)),
                tool.reason(),
                wording.moment(tool.statedAt(), locale),
                tool.state(),
                tool.version());
    }

    private static Tone tone(ToolState state) {
        return switch (state) {
            case REQUESTED -> Tone.INFO;
            case APPROVED -> Tone.SUCCESS;
            case REFUSED, SUSPENDED -> Tone.DANGER;
            case RETIRED -> Tone.WARNING;
        };
    }
}

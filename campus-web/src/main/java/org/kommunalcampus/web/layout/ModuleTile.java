package org.kommunalcampus.web.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A module as a card in a list; all texts are in the reader's language.
 *
 * @param title the module's title
 * @param href its page
 * @param provider who offers it
 * @param certified who vouches for it, null for nobody
 * @param cover the picture of its topic
 * @param objective its learning objective, one or two sentences
 * @param facts short facts in one line: hours, format, language
 * @param when the next session, null if it has none
 * @param price the price or that it is unknown
 * @param teaches names of the competences it teaches, with levels
 * @param figure how learners judge it, null for fewer than ten
 * @param badges marks such as "in your plan"
 */
public record ModuleTile(
        String title,
        String href,
        String provider,
        @Nullable String certified,
        TopicCover cover,
        String objective,
        List<String> facts,
        @Nullable String when,
        String price,
        List<String> teaches,
        @Nullable String figure,
        List<Badge> badges) {

    public ModuleTile {
        facts = List.copyOf(facts);
        teaches = List.copyOf(teaches);
        badges = List.copyOf(badges);
    }
}

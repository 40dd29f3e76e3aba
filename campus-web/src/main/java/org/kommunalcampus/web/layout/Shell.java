package org.kommunalcampus.web.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page; the layout reads it from the model attribute {@code shell}.
 *
 * @param person name of the person signed in, null for a visitor
 * @param navigation entries that this person may open, in their order
 * @param languages the page in each language of the interface
 * @param unread own messages that are unread, null for those who get none
 * @param demo whether to say that this is a demonstration with invented people
 */
public record Shell(
        @Nullable String person,
        List<NavItem> navigation,
        List<LanguageLink> languages,
        @Nullable Long unread,
        boolean demo) {

    public Shell {
        navigation = List.copyOf(navigation);
        languages = List.copyOf(languages);
    }
}

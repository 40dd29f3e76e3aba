package org.kommunalcampus.web.discussion;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.discussion.GroupDraft;
import org.kommunalcampus.web.kit.FormField;

/** A learning group as it is typed. */
record GroupForm(
        @Nullable String name,
        @Nullable String description,
        @FormField(most = 1000) @Nullable Integer most,
        @Nullable Long version) {

    GroupDraft draft() {
        return new GroupDraft(name, description, most);
    }

    long seen() {
        return version == null ? -1 : version;
    }
}

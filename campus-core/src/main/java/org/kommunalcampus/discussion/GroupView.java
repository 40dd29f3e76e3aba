package org.kommunalcampus.discussion;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;

/**
 * A learning group as its members see it.
 *
 * @param most how many may be in it
 * @param leads whether the caller leads it
 * @param members those who came first first
 * @param dates to come, the next one first
 * @param invited who was asked and has not answered, for the one who leads
 * @param openByCode whether a code lets people in
 */
public record GroupView(
        LearningGroupId id,
        ModuleId module,
        String moduleTitle,
        String name,
        @Nullable String description,
        int most,
        boolean leads,
        List<Person> members,
        List<Date> dates,
        List<Invited> invited,
        boolean openByCode,
        long version) {

    /** Somebody in the group. */
    public record Person(AuthorView author, boolean leads, boolean own) {}

    /**
     * When and where the group meets.
     *
     * @param removable whether the caller may take it out
     */
    public record Date(
            GroupDateId id,
            String title,
            Instant startsAt,
            Instant endsAt,
            @Nullable String place,
            @Nullable String link,
            boolean removable) {}

    /**
     * Somebody who was asked.
     *
     * @param name as which the person appears
     */
    public record Invited(InvitationId id, @Nullable String name, Instant invitedAt) {}
}

package org.kommunalcampus.web.discussion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.discussion.Board;
import org.kommunalcampus.discussion.ForumSummary;
import org.kommunalcampus.discussion.GroupSummary;
import org.kommunalcampus.discussion.GroupView;
import org.kommunalcampus.discussion.InvitationView;
import org.kommunalcampus.discussion.Scope;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Tone;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words learning groups. */
@Component
@RequiredArgsConstructor
class GroupPages {

    private final DiscussionPages discussions;
    private final Wording wording;

    /** A group in the list of all. */
    record Card(
            String href,
            String name,
            List<String> facts,
            @Nullable Badge badge) {}

    /** An invitation that waits. */
    record Asked(
            String id, String name, String module, @Nullable String description, String when) {}

    /** Somebody in the group; {@code id} leads to nobody. */
    record Person(String id, String name, @Nullable String place, boolean leads, boolean own) {}

    /** When the group meets. */
    record Date(
            String id,
            String title,
            String when,
            @Nullable String place,
            @Nullable String link,
            boolean removable) {}

    /** Who was asked. */
    record Invited(String id, String name, String when) {}

    /** A group with its people and dates; {@code board} is the page with what is said in it. */
    record Page(
            String id,
            String path,
            String board,
            String module,
            String moduleTitle,
            String name,
            @Nullable String description,
            String size,
            boolean leads,
            boolean openByCode,
            boolean alone,
            List<Person> people,
            List<Date> dates,
            List<Invited> invited) {}

    List<Card> cards(List<GroupSummary> groups, Locale locale) {
        return groups.stream().map(group -> card(group, locale)).toList();
    }

    List<Asked> asked(List<InvitationView> invitations, Locale locale) {
        return invitations.stream()
                .map(invitation -> new Asked(
                        invitation.id().toString(),
                        invitation.group(),
                        invitation.moduleTitle(),
                        invitation.description(),
                        wording.moment(invitation.invitedAt(), locale)))
                .toList();
    }

    Page page(GroupView group, Locale locale) {
        return new Page(
                group.id().toString(),
                "/lerngruppen/" + group.id(),
                BoardChoice.address(Board.of(group.module(), group.id())),
                group.module().toString(),
                group.moduleTitle(),
                group.name(),
                group.description(),
                wording.text("group.size", locale, group.members().size(), group.most()),
                group.leads(),
                group.openByCode(),
                group.members().size() == 1,
                group.members().stream().map(member -> person(member, locale)).toList(),
                group.dates().stream().map(date -> date(date, locale)).toList(),
                group.invited().stream()
                        .map(invited -> new Invited(
                                invited.id().toString(),
                                invited.name() == null ? wording.text("discussion.former", locale) : invited.name(),
                                wording.moment(invited.invitedAt(), locale)))
                        .toList());
    }

    /** The modules on which the person can found a group. */
    static List<Option> modules(List<ForumSummary> forums) {
        return forums.stream()
                .filter(forum -> forum.board().scope() == Scope.MODULE)
                .map(forum -> new Option(forum.board().module().toString(), forum.moduleTitle()))
                .toList();
    }

    private Card card(GroupSummary group, Locale locale) {
        List<String> facts = new ArrayList<>();
        facts.add(group.moduleTitle());
        facts.add(wording.text("group.size", locale, group.size(), group.most()));
        if (group.leads()) {
            facts.add(wording.text("group.lead.own", locale));
        }
        Badge unread = group.unread() == 0
                ? null
                : new Badge(Tone.INFO, wording.text("discussion.forum.unread", locale, group.unread()));
        return new Card("/lerngruppen/" + group.id(), group.name(), facts, unread);
    }

    private Person person(GroupView.Person member, Locale locale) {
        return new Person(
                member.author().id().toString(),
                discussions.author(member.author(), locale),
                member.author().place(),
                member.leads(),
                member.own());
    }

    private Date date(GroupView.Date date, Locale locale) {
        return new Date(
                date.id().toString(),
                date.title(),
                wording.span(date.startsAt(), date.endsAt(), locale),
                date.place(),
                date.link(),
                date.removable());
    }
}

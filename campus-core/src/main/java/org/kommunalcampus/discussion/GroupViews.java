package org.kommunalcampus.discussion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.shared.MemberId;
import org.springframework.stereotype.Component;

/** What of learning groups somebody may see; people appear as on the forums. */
@Component
@RequiredArgsConstructor
class GroupViews {

    /** A date that has begun is shown until most have come. */
    private static final Duration SHOWN = Duration.ofHours(3);

    private final LearningGroupMemberRepository members;
    private final LearningGroupInvitationRepository invitations;
    private final LearningGroupDateRepository dates;
    private final DiscussionAuthorRepository authors;
    private final Modules modules;
    private final Clock clock;

    static GroupSummary summary(GroupRow row, Map<ModuleId, ModuleCard> cards, Map<UUID, BoardCount> counts) {
        LearningGroup group = row.group();
        return new GroupSummary(
                group.groupId(),
                group.module(),
                title(cards, group),
                group.getName(),
                row.size(),
                group.getMost(),
                row.leads(),
                Optional.ofNullable(counts.get(group.getId()))
                        .map(BoardCount::unread)
                        .orElse(0L));
    }

    GroupView view(LearningGroup group, LearningGroupMember own) {
        List<LearningGroupMember> people = members.of(group.getId());
        List<LearningGroupInvitation> asked =
                own.isLeads() ? invitations.findByGroupIdAndDeclinedFalseOrderByInvitedAt(group.getId()) : List.of();
        Map<MemberId, DiscussionAuthor> shown = authors(group, people, asked);
        DiscussionAuthor self =
                Objects.requireNonNull(shown.get(own.person()), "whoever is in a group appears somehow");
        return new GroupView(
                group.groupId(),
                group.module(),
                title(modules.cards(List.of(group.module())), group),
                group.getName(),
                group.getDescription(),
                group.getMost(),
                own.isLeads(),
                people.stream()
                        .filter(member -> shown.containsKey(member.person()))
                        .map(member -> new GroupView.Person(
                                Objects.requireNonNull(shown.get(member.person()))
                                        .view(),
                                member.isLeads(),
                                member.person().equals(own.person())))
                        .toList(),
                upcoming(group).stream().map(date -> view(date, own, self)).toList(),
                asked.stream()
                        .map(invitation -> new GroupView.Invited(
                                new InvitationId(invitation.getId()),
                                name(shown.get(new MemberId(invitation.getMemberId()))),
                                invitation.getInvitedAt()))
                        .toList(),
                group.getCodeSha256() != null,
                group.version());
    }

    static String title(Map<ModuleId, ModuleCard> cards, LearningGroup group) {
        return Objects.requireNonNull(cards.get(group.module()), "the module of a group")
                .title();
    }

    private List<LearningGroupDate> upcoming(LearningGroup group) {
        Instant since = clock.instant().minus(SHOWN);
        return dates.findByGroupIdAndStartsAtAfterOrderByStartsAtAscIdAsc(group.getId(), since);
    }

    private Map<MemberId, DiscussionAuthor> authors(
            LearningGroup group, List<LearningGroupMember> people, List<LearningGroupInvitation> asked) {
        List<UUID> ids = Stream.concat(
                        people.stream().map(member -> member.getId().memberId()),
                        asked.stream().map(LearningGroupInvitation::getMemberId))
                .toList();
        Map<MemberId, DiscussionAuthor> shown = new HashMap<>();
        authors.findByModuleIdAndMemberIdIn(group.getModuleId(), ids)
                .forEach(author -> shown.put(Objects.requireNonNull(author.member()), author));
        return shown;
    }

    private static GroupView.Date view(LearningGroupDate date, LearningGroupMember own, DiscussionAuthor self) {
        return new GroupView.Date(
                new GroupDateId(date.getId()),
                date.getTitle(),
                date.getStartsAt(),
                date.endsAt(),
                date.getPlace(),
                date.getLink(),
                own.isLeads() || date.getAuthorId().equals(self.id()));
    }

    private static @Nullable String name(@Nullable DiscussionAuthor author) {
        return author == null ? null : author.view().name();
    }
}

package org.kommunalcampus.discussion;

import static org.kommunalcampus.shared.PersonalFile.erased;

import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.ErasureRule;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFile;
import org.kommunalcampus.shared.PersonalRecords;
import org.kommunalcampus.shared.RetentionBasis;
import org.springframework.stereotype.Component;

/** What a person wrote, read and joined. What was written stays in the conversation; that it was this person is erased. */
@Component
@RequiredArgsConstructor
class PersonalDiscussions implements PersonalRecords {

    private static final String APPEARANCES = """
            select a.module_id module, a.shown_name, a.shown_place from discussion_author a
            where a.member_id = :member order by a.module_id""";

    private static final String POSTS = """
            select t.module_id module, case when t.concealed then null else t.title end title, p.text content, p.state post_state, p.written_at, p.edited_at, p.hidden_reason reason
            from discussion_post p join discussion_author a on a.id = p.author_id join discussion_thread t on t.id = p.thread_id
            where a.member_id = :member order by p.written_at desc""";

    private static final String READ = """
            select case when t.concealed then null else t.title end title, r.seen posts_seen from discussion_reading r join discussion_thread t on t.id = r.thread_id
            where r.member_id = :member order by t.title""";

    private static final String MARKED = """
            select m.read_until from discussion_marker m where m.member_id = :member order by m.read_until desc""";

    private static final String SUBSCRIBED = """
            select case when t.concealed then null else t.title end title, s.since from discussion_subscription s left join discussion_thread t on t.id = s.target_id
            where s.member_id = :member order by s.since desc""";

    private static final String REPORTS = """
            select r.module_id module, r.reason, r.reported_at, r.state report_state, r.decided_at, r.decision_reason
            from discussion_report r where r.member_id = :member order by r.reported_at desc""";

    private static final String GROUPS = """
            select g.module_id module, g.name group_name, m.leads, m.joined_at from learning_group_member m join learning_group g on g.id = m.group_id
            where m.member_id = :member order by m.joined_at desc""";

    private static final String INVITATIONS = """
            select g.module_id module, g.name group_name, i.invited_at, i.declined from learning_group_invitation i
            join learning_group g on g.id = i.group_id where i.member_id = :member order by i.invited_at desc""";

    private static final String DATES = """
            select g.name group_name, d.title, d.starts_at, d.place, d.link from learning_group_date d
            join discussion_author a on a.id = d.author_id join learning_group g on g.id = d.group_id
            where a.member_id = :member order by d.starts_at desc""";

    private final DiscussionAuthorRepository authors;
    private final DiscussionReadingRepository readings;
    private final DiscussionSubscriptionRepository subscriptions;
    private final DiscussionReportRepository reports;
    private final LearningGroupMemberRepository members;
    private final LearningGroupInvitationRepository invitations;
    private final GroupRoom room;

    @Override
    public List<PersonalFile> files() {
        return List.of(
                erased("discussion-names", APPEARANCES, "discussion_author.member_id"),
                new PersonalFile(
                        "discussion-posts", Set.of(), POSTS, ErasureRule.ENDED, RetentionBasis.SHARED_CONVERSATION),
                erased("discussions-read", READ, "discussion_reading.member_id"),
                erased("boards-read", MARKED, "discussion_marker.member_id"),
                erased("discussion-subscriptions", SUBSCRIBED, "discussion_subscription.member_id"),
                erased("abuse-reports", REPORTS, "discussion_report.member_id"),
                erased("learning-groups", GROUPS, "learning_group_member.member_id"),
                erased("learning-group-invitations", INVITATIONS, "learning_group_invitation.member_id"),
                new PersonalFile(
                        "learning-group-dates",
                        Set.of(),
                        DATES,
                        ErasureRule.ENDED,
                        RetentionBasis.SHARED_CONVERSATION));
    }

    @Override
    public void erase(MemberId person) {
        members.ofPerson(person.value()).forEach(room::leave);
        invitations.deleteByPerson(person.value());
        readings.deleteByPerson(person.value());
        readings.deleteMarkersOf(person.value());
        subscriptions.deleteByPerson(person.value());
        reports.forgetReporter(person.value());
        authors.findByMemberId(person.value()).forEach(DiscussionAuthor::leave);
    }
}

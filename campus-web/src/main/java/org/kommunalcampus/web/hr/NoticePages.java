package org.kommunalcampus.web.hr;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.approval.ApprovalState;
import org.kommunalcampus.approval.ApprovalView;
import org.kommunalcampus.approval.StandingApprovals;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.mail.PrintedNotices;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.privacy.Evaluations;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;

/** Words the slips for people without mail. They tell nothing of the messages; of dates only those that the employer has approved. */
@Component
@RequiredArgsConstructor
class NoticePages {

    private static final int PAGE_SIZE = 24;

    private final PrintedNotices notices;
    private final StandingApprovals approvals;
    private final Evaluations evaluations;
    private final Sessions sessions;
    private final NamesReader namesReader;
    private final Wording wording;
    private final Clock clock;

    /** For one person. */
    record Slip(String name, String unit, List<String> dates) {}

    /** A page of them. */
    record Listing(List<Slip> slips, Paging paging) {}

    Listing ofMunicipality(Caller caller, String page, Locale locale) {
        return list(
                caller,
                notices.of(
                        caller,
                        caller.requireMunicipality(),
                        PageNumber.of(page).ofSize(PAGE_SIZE)),
                "/personal/handzettel",
                locale);
    }

    Listing ofTeam(Caller caller, String page, Locale locale) {
        return list(caller, notices.ofTeam(caller, PageNumber.of(page).ofSize(PAGE_SIZE)), "/team/handzettel", locale);
    }

    private Listing list(Caller caller, Page<MemberView> found, String address, Locale locale) {
        boolean knowsDates =
                !evaluations.of(caller, caller.requireMunicipality()).off().contains("approvals");
        Map<MemberId, List<ApprovalView>> standing = knowsDates
                ? approvals.of(
                        caller,
                        caller.requireMunicipality(),
                        found.map(MemberView::id).getContent())
                : Map.of();
        List<ApprovalView> all =
                standing.values().stream().flatMap(Collection::stream).toList();
        Map<SessionId, SessionView> dates = sessions.byId(all.stream()
                .map(ApprovalView::session)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Names names =
                namesReader.of(all.stream().map(ApprovalView::module).distinct().toList(), List.of());
        return new Listing(
                found.stream()
                        .map(person -> new Slip(
                                person.fullName(),
                                person.unitName() == null ? "" : person.unitName(),
                                dates(standing.getOrDefault(person.id(), List.of()), dates, names, locale)))
                        .toList(),
                new Paging(found.getNumber(), PAGE_SIZE, found.getTotalElements(), address));
    }

    private List<String> dates(
            List<ApprovalView> approved, Map<SessionId, SessionView> sessions, Names names, Locale locale) {
        Instant now = clock.instant();
        return approved.stream()
                .filter(request -> request.state() == ApprovalState.APPROVED && request.session() != null)
                .map(request -> sessions.get(request.session()))
                .filter(Objects::nonNull)
                .filter(session -> session.state() == SessionState.PLANNED
                        && session.endsAt().isAfter(now))
                .sorted(Comparator.comparing(SessionView::startsAt))
                .map(session -> Stream.of(
                                wording.span(session.startsAt(), session.endsAt(), locale),
                                names.module(session.module()),
                                session.venue(),
                                session.city())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")))
                .toList();
    }
}

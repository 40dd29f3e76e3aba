package org.kommunalcampus.web.learner;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.audit.LookView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.profile.ReleaseView;
import org.kommunalcampus.profile.ReleasedField;
import org.kommunalcampus.profile.ReleasedTo;
import org.kommunalcampus.profile.Releases;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Shows releases, and who has looked at what and when. */
@Component
@RequiredArgsConstructor
class ReleasePages {

    private static final int PAGE_SIZE = 30;

    private final Releases releases;
    private final StageCopyPages copies;
    private final Audit audit;
    private final Members members;
    private final Phrases phrases;
    private final Wording wording;
    private final Clock clock;

    /** A release; what no longer counts says since when. */
    record Row(String id, String field, String to, String until, boolean counts, String ended) {}

    /** One colleague's look, at one or several things in the same minute. */
    record Look(String at, String by, String what) {}

    /**
     * All of the page, in the reader's language.
     *
     * @param copy since when who has a copy of the accepted year, null for nobody
     */
    record Shown(
            @Nullable String copy,
            List<Row> active,
            List<Row> past,
            List<Option> fields,
            List<Option> audiences,
            String proposedUntil,
            List<Look> looks,
            Paging paging) {}

    Shown of(Caller caller, int number, Locale locale) {
        MemberId member = caller.requireMember();
        LocalDate today = LocalDate.now(clock);
        List<ReleaseView> all = releases.of(caller, member);
        Page<LookView> looks = audit.looksAt(caller, member, PageRequest.of(number, PAGE_SIZE));
        return new Shown(
                copies.stands(caller, locale),
                rows(all.stream().filter(release -> release.countsOn(today)), today, locale),
                rows(all.stream().filter(release -> !release.countsOn(today)), today, locale),
                Stream.of(ReleasedField.values())
                        .map(field -> new Option(field.name(), phrases.say("privacy.field." + field, locale)))
                        .toList(),
                Stream.of(ReleasedTo.values())
                        .map(to -> new Option(to.name(), phrases.say("privacy.to." + to, locale)))
                        .toList(),
                today.plusMonths(6).toString(),
                looks(caller, looks.getContent(), locale),
                new Paging(looks.getNumber(), PAGE_SIZE, looks.getTotalElements(), "/profil/freigaben"));
    }

    private List<Row> rows(Stream<ReleaseView> of, LocalDate today, Locale locale) {
        return of.map(release -> new Row(
                        release.id().toString(),
                        phrases.say("privacy.field." + release.field(), locale),
                        phrases.say("privacy.to." + release.to(), locale),
                        wording.day(release.until(), locale),
                        release.countsOn(today),
                        release.revokedAt() == null
                                ? phrases.say("privacy.release.ended", locale, wording.day(release.until(), locale))
                                : phrases.say(
                                        "privacy.release.takenBack", locale, wording.day(release.revokedAt(), locale))))
                .toList();
    }

    private List<Look> looks(Caller caller, List<LookView> found, Locale locale) {
        Set<MemberId> lookers =
                found.stream().map(LookView::by).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<MemberId, String> people = members.names(caller, lookers);
        Map<List<Object>, List<LookView>> together = new LinkedHashMap<>();
        for (LookView look : found) {
            String colleague = look.by() == null ? null : people.get(look.by());
            String name = colleague == null
                    ? phrases.say(
                            look.what().equals("session-participants")
                                            || look.what().endsWith("-by-provider")
                                    ? "privacy.looks.provider"
                                    : "privacy.looks.operator",
                            locale)
                    : colleague;
            together.computeIfAbsent(
                            List.of(look.at().truncatedTo(ChronoUnit.MINUTES), name), minute -> new ArrayList<>())
                    .add(look);
        }
        return together.entrySet().stream()
                .map(entry -> new Look(
                        wording.moment(entry.getValue().getFirst().at(), locale),
                        entry.getKey().getLast().toString(),
                        phrases.list(
                                entry.getValue().stream()
                                        .map(look -> phrases.coded("privacy.looks.what.", look.what(), locale))
                                        .distinct()
                                        .toList(),
                                locale)))
                .toList();
    }
}

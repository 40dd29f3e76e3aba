package org.kommunalcampus.web.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.audit.MunicipalEntryView;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.privacy.Evaluations;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.AuditWords;
import org.kommunalcampus.web.kit.EvaluationWords;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What staff council and data-protection officer of a municipality read: which evaluations are on by which agreement, and what was decided. */
@Controller
@RequiredArgsConstructor
class CouncilController {

    private static final int SIZE = 50;
    private static final String RECORD = "/mitbestimmung/protokoll";

    private final Evaluations evaluations;
    private final EvaluationWords words;
    private final Audit audit;
    private final Members members;
    private final NamesReader namesReader;
    private final AuditWords auditWords;
    private final Wording wording;

    /**
     * An entry of the record in words.
     *
     * @param who colleagues by name, for the data-protection officer alone
     * @param about the person by name, for the data-protection officer alone
     */
    record Row(
            String when,
            String action,
            String code,
            @Nullable String who,
            @Nullable String about,
            String detail) {}

    @GetMapping("/mitbestimmung")
    String evaluations(Caller caller, Locale locale, Model model) {
        caller.requireAnyRole(Role.STAFF_COUNCIL, Role.DATA_PROTECTION);
        model.addAttribute(
                "standings",
                evaluations.of(caller, caller.requireMunicipality()).evaluations().stream()
                        .map(state -> words.standing(state, locale))
                        .toList());
        return "evaluation/council";
    }

    @GetMapping(RECORD)
    String record(
            Caller caller,
            @RequestParam(defaultValue = "") String vorgang,
            @RequestParam(defaultValue = "") PageNumber page,
            Locale locale,
            Model model) {
        caller.requireAnyRole(Role.STAFF_COUNCIL, Role.DATA_PROTECTION);
        String beginning = vorgang.strip();
        Page<MunicipalEntryView> found =
                audit.ofMunicipality(caller, caller.requireMunicipality(), beginning, page.ofSize(SIZE));
        Map<MemberId, String> names = members.names(
                caller,
                found.stream()
                        .flatMap(entry -> Stream.of(entry.by(), entry.person()))
                        .flatMap(Stream::ofNullable)
                        .distinct()
                        .toList());
        Map<String, String> titles = titles(found.getContent());
        String here = UriComponentsBuilder.fromPath(RECORD)
                .queryParam("vorgang", "{beginning}")
                .encode()
                .buildAndExpand(beginning)
                .toUriString();
        List<Row> rows =
                found.stream().map(entry -> row(entry, names, titles, locale)).toList();
        model.addAttribute("rows", rows);
        model.addAttribute("beginning", beginning);
        model.addAttribute("withPeople", caller.is(Role.DATA_PROTECTION));
        model.addAttribute("paging", new Paging(page.value(), SIZE, found.getTotalElements(), here));
        return "evaluation/record";
    }

    /** Titles of the modules that the notes mention, by their ids. */
    private Map<String, String> titles(List<MunicipalEntryView> entries) {
        List<ModuleId> mentioned = entries.stream()
                .flatMap(entry -> AuditWords.idsIn(entry.detail()))
                .distinct()
                .map(ModuleId::of)
                .toList();
        Map<String, String> titles = new HashMap<>();
        if (!mentioned.isEmpty()) {
            Names names = namesReader.of(mentioned, List.of());
            mentioned.forEach(id -> names.card(id).ifPresent(module -> titles.put(id.toString(), module.title())));
        }
        return titles;
    }

    private Row row(MunicipalEntryView entry, Map<MemberId, String> names, Map<String, String> titles, Locale locale) {
        String done = auditWords.action(entry.action(), locale);
        String somebody = wording.text("council.record.somebody", locale);
        return new Row(
                wording.moment(entry.at(), locale),
                entry.thing() == null ? done : done + ": " + words.title(entry.thing(), locale),
                entry.action(),
                entry.by() == null ? null : names.getOrDefault(entry.by(), somebody),
                entry.person() == null ? null : names.getOrDefault(entry.person(), somebody),
                auditWords.detail(entry.detail(), titles, locale));
    }
}

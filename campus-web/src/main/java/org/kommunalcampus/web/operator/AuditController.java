package org.kommunalcampus.web.operator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.audit.AuditEntryView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.kit.AuditWords;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Who decided what and who looked at whose data, for the operator, who answers data-protection officers by it. */
@Controller
@RequiredArgsConstructor
class AuditController {

    private static final int SIZE = 50;
    private static final String PAGE = "/betrieb/protokoll";

    private final Audit audit;
    private final Members members;
    private final AuditWords auditWords;
    private final Wording wording;

    /** An entry in words; {@code action} stays as it is stored where there are no words. */
    record Row(
            String when,
            String who,
            String action,
            String code,
            String subject,
            @Nullable String detail) {}

    @GetMapping(PAGE)
    String list(
            Caller caller,
            @RequestParam(defaultValue = "") String vorgang,
            @RequestParam(defaultValue = "") PageNumber page,
            Locale locale,
            Model model) {
        String beginning = vorgang.strip();
        Page<AuditEntryView> found = audit.search(caller, beginning, page.ofSize(SIZE));
        Map<MemberId, String> names = members.names(
                caller,
                found.stream()
                        .flatMap(entry -> Stream.ofNullable(entry.actorMemberId()))
                        .map(MemberId::new)
                        .distinct()
                        .toList());
        List<Row> rows = found.stream().map(entry -> row(entry, names, locale)).toList();
        String here = UriComponentsBuilder.fromPath(PAGE)
                .queryParam("vorgang", "{beginning}")
                .encode()
                .buildAndExpand(beginning)
                .toUriString();
        model.addAttribute("rows", rows);
        model.addAttribute("beginning", beginning);
        model.addAttribute("paging", new Paging(page.value(), SIZE, found.getTotalElements(), here));
        return "operator/audit";
    }

    private Row row(AuditEntryView entry, Map<MemberId, String> names, Locale locale) {
        String person = entry.actorMemberId() == null
                ? entry.actor()
                : names.getOrDefault(new MemberId(entry.actorMemberId()), entry.actor());
        return new Row(
                wording.moment(entry.at(), locale),
                person,
                auditWords.action(entry.action(), locale),
                entry.action(),
                entry.subjectKind() + " " + entry.subjectId(),
                entry.detail());
    }
}

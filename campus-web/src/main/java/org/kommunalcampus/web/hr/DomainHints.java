package org.kommunalcampus.web.hr;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.admission.MailDomains;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Asks HR to look again at addresses outside the municipality's mail domains. It is a question, never a refusal. */
@Component
@RequiredArgsConstructor
class DomainHints {

    private static final int MOST_NAMED = 10;

    private final MailDomains domains;
    private final Wording wording;

    /** What to ask about the addresses of a form; {@code null} where there is nothing to ask. */
    @Nullable
    String ask(Caller caller, Locale locale, @Nullable String... addresses) {
        MunicipalityId town = caller.requireMunicipality();
        List<String> typed = Stream.of(addresses)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(address -> address.indexOf('@') > 0)
                .toList();
        return domains.elsewhere(caller, town, typed).isEmpty()
                ? null
                : wording.text("domain.elsewhere.text", locale, String.join(", ", domains.of(caller, town)));
    }

    /** The form's page with the question. */
    ModelAndView asking(ModelAndView page, String question) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("elsewhere", question);
    }

    /** What to say about the addresses that an import brings; {@code null} where there is nothing to say. */
    @Nullable
    String ofImport(Caller caller, Locale locale, StaffReport report) {
        List<String> brought = report.changes().stream()
                .flatMap(change -> change.fields().stream())
                .filter(change ->
                        change.field().equals("email") && !change.after().isEmpty())
                .map(StaffSnapshot.Change::after)
                .toList();
        Set<String> elsewhere = domains.elsewhere(caller, caller.requireMunicipality(), brought);
        return elsewhere.isEmpty()
                ? null
                : wording.text(
                        "domain.elsewhere.import",
                        locale,
                        elsewhere.size(),
                        String.join(", ", elsewhere.stream().limit(MOST_NAMED).toList()));
    }
}

package org.kommunalcampus.web.learner;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.curriculum.Trigger;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.learning.SubstitutionId;
import org.kommunalcampus.learning.SubstitutionView;
import org.kommunalcampus.learning.Substitutions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.web.kit.AgreementPapers;
import org.kommunalcampus.web.kit.CancellationWords;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.OwnChange;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who cannot come asks a colleague to take over the seat, who says yes or no. */
@Controller
@OnRefusal(texts = "substitution", backTo = SubstitutionController.LIST)
@RequiredArgsConstructor
class SubstitutionController {

    static final String LIST = "/buchungen/vertretungen";

    private final Substitutions substitutions;
    private final Enrolments enrolments;
    private final Sessions sessions;
    private final ModuleTitles titles;
    private final PlannedTime times;
    private final CancellationWords cancellation;
    private final OwnChange change;
    private final AgreementPapers papers;
    private final Wording wording;

    /** Whom the person asks: an address or a full name. */
    record ColleagueForm(@Nullable String colleague) {}

    /**
     * What is asked.
     *
     * @param named whether who leads the one who has the seat named the other
     * @param price what the seat costs
     * @param terms what it costs to give it up or not to come; {@code null} where that is nothing
     * @param agreement what the reader would agree to about repayment by taking it over, {@code null} for nothing
     */
    record Row(
            String id,
            String name,
            String title,
            @Nullable String when,
            String state,
            boolean named,
            String price,
            @Nullable String terms,
            @Nullable String agreement) {}

    @GetMapping(LIST)
    String list(Caller caller, Locale locale, Model model) {
        model.addAttribute(
                "asked",
                rows(
                        substitutions.asked(caller),
                        one -> papers.before(caller, one.module(), one.price(), locale),
                        locale));
        model.addAttribute("own", rows(substitutions.own(caller), one -> null, locale));
        return "learner/substitutions";
    }

    @GetMapping("/buchungen/{id}/vertretung")
    String form(Caller caller, @PathVariable EnrolmentId id, Locale locale, Model model) {
        return page(caller, id, new ColleagueForm(""), locale, model);
    }

    @PostMapping("/buchungen/{id}/vertretung")
    String ask(
            Caller caller,
            @PathVariable EnrolmentId id,
            @ModelAttribute("typed") ColleagueForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        own(caller, id);
        if (!submit(form, errors, () -> substitutions.ask(caller, id, form.colleague()))) {
            return page(caller, id, form, locale, model);
        }
        flash.addFlashAttribute("notice", "substitution.asked");
        return "redirect:" + LIST;
    }

    @PostMapping(LIST + "/{id}/annahme")
    String accept(Caller caller, @PathVariable SubstitutionId id, Locale locale, RedirectAttributes flash) {
        EnrolmentState[] became = {EnrolmentState.BOOKED};
        Runnable accepting = () -> became[0] =
                enrolments.own(caller, substitutions.accept(caller, id)).state();
        flash.addFlashAttribute(
                "news",
                change.make(
                        caller,
                        accepting,
                        Trigger.ENROLMENT,
                        () -> wording.text("substitution.done." + became[0], locale),
                        locale));
        return "redirect:/buchungen";
    }

    @PostMapping(LIST + "/{id}/absage")
    String decline(Caller caller, @PathVariable SubstitutionId id, RedirectAttributes flash) {
        substitutions.decline(caller, id);
        flash.addFlashAttribute("notice", "substitution.declined");
        return "redirect:" + LIST;
    }

    @PostMapping(LIST + "/{id}/ruecknahme")
    String withdraw(Caller caller, @PathVariable SubstitutionId id, RedirectAttributes flash) {
        substitutions.withdraw(caller, id);
        flash.addFlashAttribute("notice", "substitution.withdrawn");
        return "redirect:" + LIST;
    }

    private String page(Caller caller, EnrolmentId id, ColleagueForm typed, Locale locale, Model model) {
        EnrolmentView booking = own(caller, id);
        SessionId session = booking.session();
        SessionView date =
                session == null ? null : sessions.byId(List.of(session)).get(session);
        model.addAttribute("id", id.toString());
        model.addAttribute("moduleTitle", titles.title(booking.module()));
        model.addAttribute("when", date == null ? null : times.session(date, locale));
        model.addAttribute("typed", typed);
        return "learner/substitution";
    }

    /** Somebody else's enrolment is answered like one that does not exist. */
    private EnrolmentView own(Caller caller, EnrolmentId id) {
        return enrolments.of(caller, caller.requireMember()).stream()
                .filter(enrolment -> enrolment.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("enrolment", id));
    }

    private List<Row> rows(
            List<SubstitutionView> found, Function<SubstitutionView, @Nullable String> agreement, Locale locale) {
        Map<SessionId, SessionView> dates = sessions.byId(found.stream()
                .map(SubstitutionView::session)
                .filter(Objects::nonNull)
                .toList());
        return found.stream()
                .map(one -> {
                    SessionView date = dates.get(one.session());
                    return new Row(
                            one.id().toString(),
                            one.name(),
                            titles.title(one.module()),
                            date == null ? null : times.session(date, locale),
                            wording.text("substitution.state." + one.state(), locale),
                            one.namedByLead(),
                            wording.price(one.price(), locale),
                            cancellation.terms(one.terms(), one.price(), locale),
                            agreement.apply(one));
                })
                .toList();
    }
}

package org.kommunalcampus.web.provider;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionPlans;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.learning.SeatQuota;
import org.kommunalcampus.learning.SeatQuotas;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.organisation.MunicipalityView;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The seats of a session that are kept for municipalities. */
@Controller
@OnRefusal(texts = "quota", backTo = "/anbieter/module/{module}/termine/{session}/kontingente")
@RequestMapping("/anbieter/module/{module}/termine/{session}/kontingente")
@RequiredArgsConstructor
class QuotaController {

    private final SessionPlans plans;
    private final SeatQuotas quotas;
    private final Municipalities municipalities;
    private final Wording wording;
    private final Clock clock;

    /**
     * A quota in the list.
     *
     * @param any one of its municipalities, by which it is given up
     */
    record Row(String any, int seats, String until, String names) {}

    @GetMapping
    ModelAndView list(Caller caller, @PathVariable ModuleId module, @PathVariable SessionId session, Locale locale) {
        return page(caller, module, session, QuotaForm.empty(), locale);
    }

    @PostMapping
    ModelAndView add(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable SessionId session,
            @ModelAttribute("typed") QuotaForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        find(caller, module, session);
        if (!submit(form, errors, () -> quotas.add(caller, session, form.read(municipalities::named)))) {
            return page(caller, module, session, form, locale);
        }
        return back(module, session, "quota.added", flash);
    }

    @PostMapping("/aufhebung")
    ModelAndView remove(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable SessionId session,
            @RequestParam(required = false) @Nullable MunicipalityId municipality,
            RedirectAttributes flash) {
        find(caller, module, session);
        if (municipality != null) {
            quotas.remove(caller, session, municipality);
        }
        return back(module, session, "quota.removed", flash);
    }

    private static ModelAndView back(ModuleId module, SessionId session, String done, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", done);
        return new ModelAndView("redirect:/anbieter/module/" + module + "/termine/" + session + "/kontingente");
    }

    /** The session, which the address names as one of the module's. */
    private SessionView find(Caller caller, ModuleId module, SessionId id) {
        SessionView session = plans.find(caller, id).session();
        if (!session.module().equals(module)) {
            throw new NotFound("session", id);
        }
        return session;
    }

    private ModelAndView page(Caller caller, ModuleId module, SessionId id, QuotaForm typed, Locale locale) {
        SessionView session = find(caller, module, id);
        List<SeatQuota> stated = quotas.of(caller, id);
        Map<MunicipalityId, String> names =
                municipalities
                        .byIds(stated.stream()
                                .flatMap(one -> one.municipalities().stream())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(MunicipalityView::id, MunicipalityView::name));
        return new ModelAndView("provider/quotas")
                .addObject("path", "/anbieter/module/" + module + "/termine/" + id)
                .addObject("when", wording.span(session.startsAt(), session.endsAt(), locale))
                .addObject("places", session.seats())
                .addObject("latest", wording.day(SeatQuota.latest(session), locale))
                .addObject(
                        "changeable",
                        session.state() == SessionState.PLANNED
                                && session.startsAt().isAfter(clock.instant()))
                .addObject(
                        "rows",
                        stated.stream().map(one -> row(one, names, locale)).toList())
                .addObject("typed", typed);
    }

    private Row row(SeatQuota quota, Map<MunicipalityId, String> names, Locale locale) {
        return new Row(
                quota.municipalities().iterator().next().toString(),
                quota.seats(),
                wording.day(quota.until(), locale),
                quota.municipalities().stream()
                        .map(one -> names.getOrDefault(one, "–"))
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }
}

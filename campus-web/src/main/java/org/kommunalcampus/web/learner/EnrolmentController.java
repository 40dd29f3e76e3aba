package org.kommunalcampus.web.learner;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.curriculum.Trigger;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.learning.SeatChanges;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.web.kit.AgreementPapers;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.OwnChange;
import org.kommunalcampus.web.kit.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Booking, beginning and giving up modules; the answer returns to the page where the person asked. */
@Controller
@RequiredArgsConstructor
class EnrolmentController {

    private final Enrolments enrolments;
    private final SeatChanges seats;
    private final EnrolmentPages pages;
    private final SwapPages swaps;
    private final Overlaps overlaps;
    private final OwnChange change;
    private final ModuleTitles titles;
    private final AgreementPapers papers;

    @GetMapping("/buchungen")
    String list(Caller caller, Locale locale, Model model) {
        model.addAttribute("bookings", pages.of(caller, locale));
        return "learner/enrolments";
    }

    /**
     * Books, or asks once about what stands against it.
     *
     * @param waiting whether to wait for a seat where there is none
     * @param asked whether the person has read what stands against it
     */
    @PostMapping("/buchungen")
    String book(
            Caller caller,
            @RequestParam ModuleId module,
            @RequestParam(required = false) @Nullable SessionId session,
            @RequestParam(defaultValue = "MODULE") Origin from,
            @RequestParam(defaultValue = "false") boolean waiting,
            @RequestParam(defaultValue = "false") boolean asked,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        from.isWhereRefusalsLead(module, request);
        Question question = new Question(
                asked ? null : overlaps.about(caller, module, session, locale),
                asked || from == Origin.MODULE
                        ? null
                        : papers.before(caller, module, locale)); // the page of the module says it
        if (question.isAsked()) {
            return asks(model, question, "/buchungen", module)
                    .with("session", session)
                    .with("from", from)
                    .with("waiting", waiting)
                    .view();
        }
        AtomicReference<EnrolmentState> state = new AtomicReference<>(EnrolmentState.BOOKED);
        Runnable booking = () -> {
            EnrolmentId id = enrolments.book(caller, caller.requireMember(), module, session, waiting);
            state.set(own(caller, id).state());
        };
        run(caller, booking, () -> done(state.get()), module, request, locale, flash);
        return (state.get() == EnrolmentState.WAITING ? Origin.BOOKINGS : Origin.PLAN).redirect(module);
    }

    @PostMapping("/buchungen/{id}/annahme")
    String accept(
            Caller caller,
            @PathVariable EnrolmentId id,
            @RequestParam(defaultValue = "BOOKINGS") Origin from,
            @RequestParam(defaultValue = "false") boolean asked,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        EnrolmentView offered = own(caller, id);
        ModuleId module = offered.module();
        from.isWhereRefusalsLead(module, request);
        Question question = new Question(null, asked ? null : papers.before(caller, module, offered.price(), locale));
        if (question.isAsked()) {
            return asks(model, question, "/buchungen/" + id + "/annahme", module)
                    .with("from", from)
                    .view();
        }
        Runnable accepting = () -> seats.accept(caller, id);
        run(caller, accepting, () -> done(own(caller, id).state()), module, request, locale, flash);
        return from.redirect(module);
    }

    @GetMapping("/buchungen/{id}/tausch")
    String others(Caller caller, @PathVariable EnrolmentId id, Locale locale, Model model) {
        model.addAttribute("page", swaps.of(caller, own(caller, id), locale));
        return "learner/swap";
    }

    @PostMapping("/buchungen/{id}/tausch")
    String swap(
            Caller caller,
            @PathVariable EnrolmentId id,
            @RequestParam SessionId session,
            @RequestParam(defaultValue = "false") boolean asked,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        EnrolmentView before = own(caller, id);
        ModuleId module = before.module();
        Origin.BOOKINGS.isWhereRefusalsLead(module, request);
        boolean mayAsk = !before.state().isFirm() && before.state() != EnrolmentState.REQUESTED;
        Question question = new Question(
                asked ? null : overlaps.about(caller, module, session, locale),
                asked || !mayAsk ? null : papers.before(caller, module, before.price(), locale));
        if (question.isAsked()) {
            return asks(model, question, "/buchungen/" + id + "/tausch", module)
                    .with("session", session)
                    .view();
        }
        run(caller, () -> seats.swap(caller, id, session), () -> "swapped", module, request, locale, flash);
        return Origin.BOOKINGS.redirect(module);
    }

    @PostMapping("/buchungen/{id}/beginn")
    String begin(
            Caller caller,
            @PathVariable EnrolmentId id,
            @RequestParam(defaultValue = "PLAN") Origin from,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        ModuleId module = own(caller, id).module();
        from.isWhereRefusalsLead(module, request);
        run(caller, () -> enrolments.begin(caller, id), () -> "begun", module, request, locale, flash);
        return from.redirect(module);
    }

    @PostMapping("/buchungen/{id}/stornierung")
    String cancel(
            Caller caller,
            @PathVariable EnrolmentId id,
            @RequestParam(defaultValue = "PLAN") Origin from,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        ModuleId module = own(caller, id).module();
        from.isWhereRefusalsLead(module, request);
        run(caller, () -> enrolments.cancel(caller, id), () -> "cancelled", module, request, locale, flash);
        return from.redirect(module);
    }

    private static String done(EnrolmentState state) {
        return switch (state) {
            case WAITING -> "waiting";
            case REQUESTED -> "requested";
            default -> "booked";
        };
    }

    /** What somebody reads once before a seat is taken: what stands against it, and what is agreed to by it. */
    private record Question(
            Overlaps.@Nullable Question overlap, @Nullable String agreement) {

        boolean isAsked() {
            return overlap != null || agreement != null;
        }
    }

    private Asking asks(Model model, Question question, String action, ModuleId module) {
        model.addAttribute("question", question.overlap());
        model.addAttribute("agreement", question.agreement());
        model.addAttribute("moduleTitle", titles.title(module));
        model.addAttribute("action", action);
        model.addAttribute("back", "/katalog/" + module);
        var fields = new LinkedHashMap<String, String>();
        model.addAttribute("fields", fields);
        return new Asking(fields).with("module", action.equals("/buchungen") ? module : null);
    }

    /** The page that asks, with what it sends again. */
    private record Asking(Map<String, String> fields) {

        Asking with(String name, @Nullable Object value) {
            if (value != null) {
                fields.put(name, value.toString());
            }
            return this;
        }

        String view() {
            return "learner/overlap";
        }
    }

    private void run(
            Caller caller,
            Runnable step,
            Supplier<String> done,
            ModuleId module,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        Subject.is(titles.say("learner.about", module, locale), request);
        Supplier<String> said = () -> titles.say("learner.done." + done.get(), module, locale);
        flash.addFlashAttribute("news", change.make(caller, step, Trigger.ENROLMENT, said, locale));
    }

    /** Somebody else's enrolment is answered like one that does not exist. */
    private EnrolmentView own(Caller caller, EnrolmentId id) {
        return enrolments.of(caller, caller.requireMember()).stream()
                .filter(enrolment -> enrolment.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("enrolment", id));
    }

    /** The page on which the person asked. */
    enum Origin {
        PLAN,
        BOOKINGS,
        MODULE;

        String redirect(ModuleId module) {
            return "redirect:" + path(module);
        }

        void isWhereRefusalsLead(ModuleId module, HttpServletRequest request) {
            request.setAttribute(OnRefusal.BACK_TO, path(module));
        }

        private String path(ModuleId module) {
            return switch (this) {
                case PLAN -> "/lehrplan";
                case BOOKINGS -> "/buchungen";
                case MODULE -> "/katalog/" + module;
            };
        }
    }
}

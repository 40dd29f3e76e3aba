package org.kommunalcampus.web.learner;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
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
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
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
    private final EnrolmentPages pages;
    private final OwnChange change;
    private final ModuleTitles titles;

    @GetMapping("/buchungen")
    String list(Caller caller, Locale locale, Model model) {
        model.addAttribute("bookings", pages.of(caller, locale));
        return "learner/enrolments";
    }

    @PostMapping("/buchungen")
    String book(
            Caller caller,
            @RequestParam ModuleId module,
            @RequestParam(required = false) @Nullable SessionId session,
            @RequestParam(defaultValue = "MODULE") Origin from,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        from.isWhereRefusalsLead(module, request);
        AtomicReference<String> done = new AtomicReference<>("booked");
        Runnable booking = () -> {
            EnrolmentId id = enrolments.book(caller, caller.requireMember(), module, session);
            done.set(own(caller, id).state() == EnrolmentState.REQUESTED ? "requested" : "booked");
        };
        run(caller, booking, done::get, module, request, locale, flash);
        return Origin.PLAN.redirect(module);
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

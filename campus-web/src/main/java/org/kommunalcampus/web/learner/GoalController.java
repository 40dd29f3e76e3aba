package org.kommunalcampus.web.learner;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.Trigger;
import org.kommunalcampus.profile.GoalId;
import org.kommunalcampus.profile.GoalView;
import org.kommunalcampus.profile.ProfileChange;
import org.kommunalcampus.profile.ProfileView;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.profile.WantedGoal;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.OwnChange;
import org.kommunalcampus.web.kit.Phrases;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Goals and interests: what people want to learn beyond what their job asks for. */
@Controller
@OnRefusal(texts = "learner", backTo = "/profil/ziele")
@RequiredArgsConstructor
class GoalController {

    private static final String PAGE = "redirect:/profil/ziele";

    private final GoalPages pages;
    private final Profiles profiles;
    private final OwnChange change;
    private final PlanPreviews previews;
    private final Phrases phrases;

    /** The page; a link may propose a competence and a level as a goal. */
    @GetMapping("/profil/ziele")
    String show(Caller caller, @ModelAttribute("form") GoalForm form, Locale locale, Model model) {
        return page(caller, form, locale, model);
    }

    @PostMapping("/profil/ziele")
    String add(
            Caller caller,
            @ModelAttribute("form") GoalForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        MemberId member = caller.requireMember();
        return submit(form, errors, () -> {
                    var goal = form.read();
                    run(caller, () -> profiles.aimAt(caller, member, goal), "goal-added", locale, flash);
                })
                ? PAGE
                : page(caller, form, locale, model);
    }

    /** What the goal would change, without setting it. */
    @PostMapping("/profil/ziele/vorschau")
    String preview(
            Caller caller, @ModelAttribute("form") GoalForm form, BindingResult errors, Locale locale, Model model) {
        submit(form, errors, () -> {
            List<WantedGoal> goals = new ArrayList<>();
            profiles.of(caller, caller.requireMember())
                    .goals()
                    .forEach(goal -> goals.add(new WantedGoal(goal.target(), goal.due())));
            goals.add(form.read());
            model.addAttribute(
                    "whatIf",
                    previews.of(
                            caller,
                            ProfileChange.nothing().withGoals(goals),
                            form.aboutJob() ? "ziel-job" : "ziel-skill",
                            "goal",
                            locale));
        });
        return page(caller, form, locale, model);
    }

    /** What would change without the goal, which stays. */
    @PostMapping("/profil/ziele/{id}/vorschau")
    String previewWithout(Caller caller, @PathVariable GoalId id, Locale locale, Model model) {
        List<GoalView> goals = profiles.of(caller, caller.requireMember()).goals();
        if (goals.stream().noneMatch(goal -> goal.id().equals(id))) {
            throw new NotFound("goal", id);
        }
        List<WantedGoal> left = goals.stream()
                .filter(goal -> !goal.id().equals(id))
                .map(goal -> new WantedGoal(goal.target(), goal.due()))
                .toList();
        model.addAttribute(
                "whatIf", previews.of(caller, ProfileChange.nothing().withGoals(left), "ziel-" + id, "drop", locale));
        return page(caller, GoalForm.empty(), locale, model);
    }

    @PostMapping("/profil/ziele/{id}/entfernung")
    String drop(Caller caller, @PathVariable GoalId id, Locale locale, RedirectAttributes flash) {
        MemberId member = caller.requireMember();
        run(caller, () -> profiles.dropGoal(caller, member, id), "goal-dropped", locale, flash);
        return PAGE;
    }

    @PostMapping("/profil/interessen")
    @OnRefusal(invalid = "learner.error.competence")
    String addInterest(Caller caller, @RequestParam String competence, Locale locale, RedirectAttributes flash) {
        CompetenceId chosen = Ids.one(competence, CompetenceId::of)
                .orElseThrow(() -> new Invalid("/competence", "required", "A competence is needed."));
        changeInterests(caller, interests -> interests.add(chosen), "interest-added", locale, flash);
        return PAGE;
    }

    @PostMapping("/profil/interessen/{competence}/entfernung")
    String dropInterest(Caller caller, @PathVariable CompetenceId competence, Locale locale, RedirectAttributes flash) {
        changeInterests(caller, interests -> interests.remove(competence), "interest-dropped", locale, flash);
        return PAGE;
    }

    private void changeInterests(
            Caller caller, Consumer<Set<CompetenceId>> step, String done, Locale locale, RedirectAttributes flash) {
        MemberId member = caller.requireMember();
        ProfileView profile = profiles.of(caller, member);
        Set<CompetenceId> interests = new HashSet<>(profile.interests());
        step.accept(interests);
        var wanted = ProfileChange.nothing().withInterests(interests);
        run(caller, () -> profiles.change(caller, member, wanted, profile.version()), done, locale, flash);
    }

    private void run(Caller caller, Runnable step, String done, Locale locale, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "news",
                change.make(
                        caller, step, Trigger.PROFILE_CHANGED, phrases.say("learner.done." + done, locale), locale));
    }

    private String page(Caller caller, GoalForm form, Locale locale, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("page", pages.of(caller, locale));
        return "learner/goals";
    }
}

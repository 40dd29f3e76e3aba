package org.kommunalcampus.web.study;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.content.QuestionId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.study.TestAttempts;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.OwnChange;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.kit.PlanNews;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking self-tests and exams. */
@Controller
@OnRefusal(texts = "study", backTo = "/lernen/{enrolment}/{element}")
@RequestMapping("/lernen/{enrolment}/{element}/versuche")
@RequiredArgsConstructor
class TestController {

    /** What the names of fields begin with; the id of the question follows. */
    static final String FIELD = "frage.";

    private static final String SUBMIT = "abgeben";

    private final TestAttempts attempts;
    private final TestPages pages;
    private final OwnChange change;
    private final Phrases phrases;

    @PostMapping
    String start(Caller caller, @PathVariable EnrolmentId enrolment, @PathVariable ElementId element) {
        return page(enrolment, element, attempts.start(caller, enrolment, element));
    }

    @GetMapping("/{number}")
    String show(
            Caller caller,
            @PathVariable EnrolmentId enrolment,
            @PathVariable ElementId element,
            @PathVariable int number,
            Locale locale,
            Model model) {
        model.addAttribute("page", pages.of(attempts.of(caller, enrolment, element, number), locale));
        return "study/test";
    }

    @PostMapping("/{number}")
    String answer(
            Caller caller,
            @PathVariable EnrolmentId enrolment,
            @PathVariable ElementId element,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            RedirectAttributes flash) {
        attempts.answer(caller, enrolment, element, number, answers(sent));
        if (!sent.containsKey(SUBMIT)) {
            flash.addFlashAttribute("notice", "study.test.saved");
            return page(enrolment, element, number);
        }
        Optional<PlanNews> news = change.ifCompleted(
                caller,
                () -> attempts.submit(caller, enrolment, element, number),
                () -> phrases.say("study.completed", locale),
                locale);
        news.ifPresent(completed -> flash.addFlashAttribute("news", completed));
        return page(enrolment, element, number);
    }

    /** Saves answers while somebody still thinks about others. */
    @PostMapping("/{number}/antworten")
    ResponseEntity<Void> save(
            Caller caller,
            @PathVariable EnrolmentId enrolment,
            @PathVariable ElementId element,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> sent) {
        attempts.answer(caller, enrolment, element, number, answers(sent));
        return ResponseEntity.noContent().build();
    }

    private static Map<QuestionId, List<String>> answers(MultiValueMap<String, String> sent) {
        Map<QuestionId, List<String>> answers = new HashMap<>();
        sent.forEach((name, values) -> {
            if (name.startsWith(FIELD)) {
                Ids.one(name.substring(FIELD.length()), QuestionId::of)
                        .ifPresent(question -> answers.put(question, values));
            }
        });
        return answers;
    }

    private static String page(EnrolmentId enrolment, ElementId element, int number) {
        return "redirect:/lernen/" + enrolment + "/" + element + "/versuche/" + number;
    }
}

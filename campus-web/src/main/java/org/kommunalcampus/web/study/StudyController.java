package org.kommunalcampus.web.study;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ElementKind;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.content.Material;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.http.FileView;
import org.kommunalcampus.http.FormTargets;
import org.kommunalcampus.launch.ToolLaunches;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.study.ElementState;
import org.kommunalcampus.study.ElementStudy;
import org.kommunalcampus.study.ElementView;
import org.kommunalcampus.study.PlayedParts;
import org.kommunalcampus.study.SeenReport;
import org.kommunalcampus.study.Studies;
import org.kommunalcampus.study.StudyView;
import org.kommunalcampus.supervision.SupervisionConsents;
import org.kommunalcampus.survey.Surveys;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.OwnChange;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.kit.PlanNews;
import org.kommunalcampus.web.kit.SurveyAddress;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Learning a booked module: its outline, its elements, and what of them was seen. */
@Controller
@OnRefusal(texts = "study", backTo = "/lernen/{enrolment}")
@RequestMapping("/lernen/{enrolment}")
@RequiredArgsConstructor
class StudyController {

    private static final Pattern PART = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?)-(\\d{1,6}(?:\\.\\d{1,6})?)");

    private final Studies studies;
    private final StudyPages pages;
    private final ElementPages elements;
    private final OwnChange change;
    private final Phrases phrases;
    private final Surveys surveys;
    private final SupervisionConsents supervision;
    private final ToolLaunches launches;

    /** What a player is told: how much of the film was seen, and whether that is enough. */
    record Heard(int viewed, boolean done) {}

    @GetMapping
    String outline(Caller caller, @PathVariable EnrolmentId enrolment, Locale locale, Model model) {
        StudyView study = studies.of(caller, enrolment);
        model.addAttribute("page", pages.of(study, locale));
        model.addAttribute("supervision", supervision.of(caller, enrolment));
        surveys.at(caller, study).ifPresent(survey -> model.addAttribute("survey", SurveyAddress.of(survey)));
        return "study/outline";
    }

    @GetMapping("/{element}")
    String element(
            Caller caller,
            @PathVariable EnrolmentId enrolment,
            @PathVariable ElementId element,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        ElementStudy studied = studies.open(caller, enrolment, element);
        model.addAttribute("page", elements.of(studied, locale));
        launches.offer(caller, studied.study(), studied.element()).ifPresent(tool -> {
            model.addAttribute("tool", tool);
            FormTargets.allow(request, tool.origins());
        });
        if (studied.element().item().kind() == ElementKind.FINAL_EXAM) {
            model.addAttribute("supervision", supervision.of(caller, enrolment));
        }
        return "study/element";
    }

    @PostMapping("/{element}/gelesen")
    @OnRefusal(texts = "study", backTo = "/lernen/{enrolment}/{element}")
    String read(
            Caller caller,
            @PathVariable EnrolmentId enrolment,
            @PathVariable ElementId element,
            Locale locale,
            RedirectAttributes flash) {
        Optional<PlanNews> news = change.ifCompleted(
                caller,
                () -> studies.report(caller, enrolment, element, SeenReport.hasRead())
                        .completed(),
                () -> phrases.say("study.completed", locale),
                locale);
        if (news.isPresent()) {
            flash.addFlashAttribute("news", news.get());
            return "redirect:/lernen/" + enrolment;
        }
        flash.addFlashAttribute("notice", "study.read.noted");
        return "redirect:/lernen/" + enrolment + "/" + element;
    }

    /**
     * Sent by the player now and then, and again when the network was away.
     *
     * @param played parts of the film in seconds, such as {@code 0-12.5,30-41}
     */
    @PostMapping("/{element}/fortschritt")
    ResponseEntity<Heard> progress(
            Caller caller,
            @PathVariable EnrolmentId enrolment,
            @PathVariable ElementId element,
            @RequestParam(defaultValue = "") String played,
            @RequestParam(defaultValue = "false") boolean read) {
        List<PlayedParts.Part> parts = Arrays.stream(played.split(","))
                .map(PART::matcher)
                .filter(part -> part.matches())
                .map(part -> SeenReport.part(Double.parseDouble(part.group(1)), Double.parseDouble(part.group(2))))
                .toList();
        Studies.Reported reported = studies.report(caller, enrolment, element, new SeenReport(parts, true, read));
        change.followIf(reported.completed(), caller);
        ElementView heard = reported.study().element(element).orElseThrow(() -> new NotFound("element", element));
        return ResponseEntity.ok(new Heard(heard.viewed(), heard.state() == ElementState.DONE));
    }

    @GetMapping("/dateien/{file}")
    ResponseEntity<? extends Resource> file(
            Caller caller, @PathVariable EnrolmentId enrolment, @PathVariable FileId file) {
        return FileView.of(studies.file(caller, enrolment, file));
    }

    @GetMapping("/{element}/untertitel")
    ResponseEntity<String> subtitles(
            Caller caller, @PathVariable EnrolmentId enrolment, @PathVariable ElementId element) {
        ElementView found = studies.of(caller, enrolment)
                .element(element)
                .filter(view -> view.state() != ElementState.CLOSED)
                .orElseThrow(() -> new NotFound("element", element));
        Material material = found.item().materialOrEmpty();
        if (material.subtitles() == null) {
            throw new NotFound("subtitles", element);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "vtt", StandardCharsets.UTF_8))
                .body(material.subtitles());
    }
}

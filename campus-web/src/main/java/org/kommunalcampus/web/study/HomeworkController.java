package org.kommunalcampus.web.study;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.http.FileDownload;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.study.HomeworkText;
import org.kommunalcampus.study.Homeworks;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.OwnChange;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.kit.PlanNews;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Handing homework in. */
@Controller
@OnRefusal(texts = "study", backTo = "/lernen/{enrolment}/{element}")
@RequestMapping("/lernen/{enrolment}/{element}/abgaben")
@RequiredArgsConstructor
class HomeworkController {

    private final Homeworks homeworks;
    private final OwnChange change;
    private final Phrases phrases;

    @PostMapping
    String handIn(
            Caller caller,
            @PathVariable EnrolmentId enrolment,
            @PathVariable ElementId element,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String link,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        boolean sent = file != null && !file.isEmpty();
        HomeworkText stated = new HomeworkText(text, link, null);
        String name = file != null && sent ? file.getOriginalFilename() : null;
        var content = file != null && sent ? file.getInputStream() : null;
        Optional<PlanNews> news = change.ifCompleted(
                caller,
                () -> homeworks.handIn(caller, enrolment, element, stated, name, content),
                () -> phrases.say("study.completed", locale),
                locale);
        news.ifPresent(completed -> flash.addFlashAttribute("news", completed));
        flash.addFlashAttribute("notice", "study.homework.handedIn");
        return "redirect:/lernen/" + enrolment + "/" + element;
    }

    @GetMapping("/{file}")
    ResponseEntity<? extends Resource> file(
            Caller caller,
            @PathVariable EnrolmentId enrolment,
            @PathVariable ElementId element,
            @PathVariable FileId file) {
        return FileDownload.of(homeworks.ownFile(caller, enrolment, file));
    }
}

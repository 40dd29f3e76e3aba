package org.kommunalcampus.web.review;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.content.ContentItem;
import org.kommunalcampus.content.Contents;
import org.kommunalcampus.content.CourseContent;
import org.kommunalcampus.content.Question;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.http.FileView;
import org.kommunalcampus.quality.ReviewId;
import org.kommunalcampus.quality.ReviewView;
import org.kommunalcampus.quality.Reviews;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.content.ContentSheets;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the edition under review consists of, with what answers its questions. */
@Controller
@OnRefusal(texts = "review.field")
@RequestMapping("/beirat/begutachtungen/{review}/inhalt")
@RequiredArgsConstructor
class ContentReviewController {

    private final Reviews reviews;
    private final Contents contents;
    private final ContentSheets sheets;

    @GetMapping
    String show(Caller caller, @PathVariable ReviewId review, Locale locale, Model model) {
        ReviewView view = reviews.find(caller, review);
        ModuleId module = view.module();
        CourseContent course = contents.of(caller, module, view.edition());
        String files = "/beirat/begutachtungen/" + review + "/inhalt/dateien";
        model.addAttribute("review", view);
        model.addAttribute("here", course.isHere());
        model.addAttribute(
                "elements",
                course.items().stream()
                        .map(item -> sheets.of(item, questions(caller, course, item), files, locale))
                        .toList());
        return "review/content";
    }

    @GetMapping("/dateien/{file}")
    ResponseEntity<? extends Resource> file(Caller caller, @PathVariable ReviewId review, @PathVariable FileId file) {
        return FileView.of(contents.open(caller, reviews.find(caller, review).module(), file));
    }

    private List<Question> questions(Caller caller, CourseContent course, ContentItem item) {
        return item.questions() == 0
                ? List.of()
                : contents.questions(caller, course.module(), course.edition(), item.id());
    }
}

package org.kommunalcampus.web.provider;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleView;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.content.Contents;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.http.FileDownload;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.study.HomeworkId;
import org.kommunalcampus.study.HomeworkView;
import org.kommunalcampus.study.Homeworks;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.core.io.Resource;
import org.springframework.data.domain.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Homework that was handed in for an own module, and its grades. */
@Controller
@OnRefusal(texts = "grading", backTo = "/anbieter/module/{module}/abgaben")
@RequestMapping("/anbieter/module/{module}/abgaben")
@RequiredArgsConstructor
class GradingController {

    private static final int SIZE = 20;
    private static final int SHORT = 8;

    private final Homeworks homeworks;
    private final Contents contents;
    private final Modules modules;
    private final Wording wording;

    /** Something that was handed in. */
    record Row(
            String id,
            String title,
            String when,
            @Nullable String text,
            @Nullable String link,
            @Nullable String file,
            @Nullable Integer points,
            int maxPoints,
            @Nullable String remark) {}

    @GetMapping
    ModelAndView list(
            Caller caller,
            @PathVariable ModuleId module,
            @RequestParam(defaultValue = "0") String page,
            Locale locale) {
        ModuleView own = modules.inside(caller, module);
        Page<HomeworkView> found =
                homeworks.in(caller, module, PageNumber.of(page).ofSize(SIZE));
        Map<ElementId, String> titles = contents.of(caller, module).items().stream()
                .collect(Collectors.toMap(
                        item -> item.id(), item -> item.element().title()));
        List<Row> rows = found.stream()
                .map(work -> row(work, titles.getOrDefault(work.element(), ""), module, locale))
                .toList();
        return new ModelAndView("provider/grading")
                .addObject("module", own)
                .addObject("path", path(module))
                .addObject("waiting", homeworks.waiting(caller, module))
                .addObject("rows", rows)
                .addObject("paging", new Paging(found.getNumber(), SIZE, found.getTotalElements(), path(module)));
    }

    @PostMapping("/{homework}")
    String grade(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable HomeworkId homework,
            @RequestParam(required = false) @FormField @Nullable Integer points,
            @RequestParam(defaultValue = "") String remark,
            RedirectAttributes flash) {
        own(caller, module);
        homeworks.grade(caller, homework, points, remark);
        flash.addFlashAttribute("notice", "grading.done");
        return "redirect:" + path(module);
    }

    @GetMapping("/dateien/{file}")
    ResponseEntity<? extends Resource> file(Caller caller, @PathVariable ModuleId module, @PathVariable FileId file) {
        return FileDownload.of(homeworks.file(caller, module, file));
    }

    private Row row(HomeworkView work, String title, ModuleId module, Locale locale) {
        FileId file = work.text().file();
        String number = work.enrolment().toString().substring(0, SHORT);
        return new Row(
                work.id().toString(),
                wording.text("grading.row", locale, title, number, work.number()),
                wording.moment(work.submittedAt(), locale),
                work.text().text(),
                work.text().link(),
                file == null ? null : path(module) + "/dateien/" + file,
                work.points(),
                work.maxPoints(),
                work.remark());
    }

    private void own(Caller caller, ModuleId id) {
        if (!modules.inside(caller, id).provider().equals(caller.requireProvider())) {
            throw new NotFound("module", id);
        }
    }

    private static String path(ModuleId module) {
        return "/anbieter/module/" + module + "/abgaben";
    }
}

package org.kommunalcampus.web.provider;

import static org.kommunalcampus.web.kit.Submission.isStale;
import static org.kommunalcampus.web.kit.Submission.submit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ElementKind;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.description.DescriptionState;
import org.kommunalcampus.catalogue.description.DescriptionView;
import org.kommunalcampus.catalogue.description.Descriptions;
import org.kommunalcampus.content.ContentItem;
import org.kommunalcampus.content.Contents;
import org.kommunalcampus.content.CourseContent;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.content.Question;
import org.kommunalcampus.content.QuestionKind;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.files.StoredFile;
import org.kommunalcampus.http.FileView;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.tool.Tools;
import org.kommunalcampus.web.content.ContentSheet;
import org.kommunalcampus.web.content.ContentSheets;
import org.kommunalcampus.web.kit.Conflicts;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an own module consists of: its elements, and the material of each. */
@Controller
@OnRefusal(texts = "content", backTo = "/anbieter/module/{module}/inhalt")
@RequestMapping("/anbieter/module/{module}/inhalt")
@RequiredArgsConstructor
class ContentController {

    private final Contents contents;
    private final Descriptions descriptions;
    private final ContentSheets sheets;
    private final Tools tools;
    private final Conflicts conflicts;
    private final Wording wording;

    /** A file that content may show. */
    record Uploaded(String name, String size, String href, String markdown, boolean picture) {}

    @GetMapping
    ModelAndView outline(Caller caller, @PathVariable ModuleId module, Locale locale) {
        DescriptionView view = own(caller, module);
        CourseContent course = contents.of(caller, module);
        List<ContentSheet> elements = course.items().stream()
                .map(item -> sheets.of(item, List.of(), files(module), locale))
                .toList();
        return new ModelAndView("provider/content")
                .addObject("view", view)
                .addObject("draft", view.state() == DescriptionState.DRAFT)
                .addObject("path", path(module))
                .addObject("elements", elements);
    }

    @GetMapping("/{element}")
    ModelAndView edit(Caller caller, @PathVariable ModuleId module, @PathVariable ElementId element, Locale locale) {
        DescriptionView view = own(caller, module);
        ContentItem item = item(caller, module, element);
        return page(caller, view, item, MaterialForm.of(item.materialOrEmpty()), locale);
    }

    @PostMapping("/{element}")
    ModelAndView write(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable ElementId element,
            @ModelAttribute("typed") MaterialForm form,
            BindingResult errors,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        DescriptionView view = own(caller, module);
        if (!submit(form, errors, () -> contents.write(caller, module, element, form.material(), form.version()))) {
            if (isStale(errors)) {
                MaterialForm stored =
                        MaterialForm.of(item(caller, module, element).materialOrEmpty());
                return conflicts.page(
                        "content",
                        form,
                        stored,
                        stored.version(),
                        Map.of(
                                "file",
                                choices(contents.files(caller, module).values()),
                                "tool",
                                tools(caller, form, locale)),
                        request,
                        locale);
            }
            return page(caller, view, item(caller, module, element), form, locale);
        }
        flash.addFlashAttribute("notice", "content.saved");
        return new ModelAndView("redirect:" + path(module) + "/" + element);
    }

    @PostMapping("/{element}/dateien")
    @OnRefusal(texts = "content", backTo = "/anbieter/module/{module}/inhalt/{element}")
    String upload(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable ElementId element,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        own(caller, module);
        contents.upload(
                caller,
                module,
                file == null || file.isEmpty() ? "file.pdf" : file.getOriginalFilename(),
                file == null ? InputStream.nullInputStream() : file.getInputStream());
        flash.addFlashAttribute("notice", "content.uploaded");
        return "redirect:" + path(module) + "/" + element + "#dateien";
    }

    @GetMapping("/dateien/{file}")
    ResponseEntity<? extends Resource> file(Caller caller, @PathVariable ModuleId module, @PathVariable FileId file) {
        own(caller, module);
        return FileView.of(contents.open(caller, module, file));
    }

    @GetMapping("/{element}/vorschau")
    ModelAndView preview(Caller caller, @PathVariable ModuleId module, @PathVariable ElementId element, Locale locale) {
        own(caller, module);
        ContentItem item = item(caller, module, element);
        return new ModelAndView("provider/preview")
                .addObject("path", path(module) + "/" + element)
                .addObject("sheet", sheets.of(item, questions(caller, module, item), files(module), locale));
    }

    private ModelAndView page(Caller caller, DescriptionView view, ContentItem item, MaterialForm form, Locale locale) {
        ModuleId module = view.module().id();
        Map<FileId, StoredFile> kept = contents.files(caller, module);
        List<StoredFile> sorted = kept.values().stream()
                .sorted(Comparator.comparing(StoredFile::storedAt))
                .toList();
        boolean film = item.kind() == ElementKind.VIDEO;
        List<Option> choices = new ArrayList<>();
        choices.add(new Option("", wording.text("content.file.none", locale)));
        sorted.stream()
                .filter(file -> film
                        ? file.kind().isFilm()
                        : !file.kind().isFilm() && !file.kind().isPicture())
                .forEach(file -> choices.add(new Option(file.id().toString(), file.name())));
        return new ModelAndView("provider/material")
                .addObject("draft", view.state() == DescriptionState.DRAFT)
                .addObject("path", path(module) + "/" + item.id())
                .addObject("outline", path(module))
                .addObject("moduleTitle", view.description().title())
                .addObject("kind", item.kind().name())
                .addObject("test", item.isTest())
                .addObject("typed", form)
                .addObject("choices", choices)
                .addObject("unlisted", isUnlisted(caller, form))
                .addObject("tools", item.kind() == ElementKind.EXTERNAL_TOOL ? tools(caller, form, locale) : List.of())
                .addObject(
                        "uploaded",
                        sorted.stream().map(file -> uploaded(module, file)).toList())
                .addObject("questionKinds", kinds(locale))
                .addObject("sheet", sheets.of(item, questions(caller, module, item), files(module), locale));
    }

    /** Whether the tool is opened at an address that is none of those to which it may lead back, as many tools do. */
    private boolean isUnlisted(Caller caller, MaterialForm form) {
        String target = form.target();
        return target != null
                && !target.isBlank()
                && tools.own(caller).stream()
                        .filter(tool -> tool.id().toString().equals(form.tool()))
                        .anyMatch(tool -> !Objects.requireNonNullElse(tool.approved(), tool.stated())
                                .redirects()
                                .contains(target.strip()));
    }

    /** Those that are approved, and the one that stands whatever its standing. */
    private List<Option> tools(Caller caller, MaterialForm form, Locale locale) {
        List<Option> choices = new ArrayList<>();
        choices.add(new Option("", wording.text("content.tool.none", locale)));
        tools.own(caller).stream()
                .filter(tool -> tool.isOpen() || tool.id().toString().equals(form.tool()))
                .forEach(tool -> choices.add(new Option(
                        tool.id().toString(),
                        Objects.requireNonNullElse(tool.approved(), tool.stated())
                                .name())));
        return choices;
    }

    private static List<Option> choices(Collection<StoredFile> files) {
        return files.stream()
                .map(file -> new Option(file.id().toString(), file.name()))
                .toList();
    }

    private static Uploaded uploaded(ModuleId module, StoredFile file) {
        return new Uploaded(
                file.name(),
                Math.max(1, file.size() / 1024) + " kB",
                files(module) + "/" + file.id(),
                "![](datei:" + file.id() + ")",
                file.kind().isPicture());
    }

    private List<Option> kinds(Locale locale) {
        return List.of(QuestionKind.values()).stream()
                .map(kind -> new Option(kind.name(), sheets.kind(kind, locale)))
                .toList();
    }

    private List<Question> questions(Caller caller, ModuleId module, ContentItem item) {
        return item.isTest()
                ? contents.questions(caller, module, contents.of(caller, module).edition(), item.id())
                : List.of();
    }

    private ContentItem item(Caller caller, ModuleId module, ElementId element) {
        return contents.of(caller, module).item(element).orElseThrow(() -> new NotFound("element", element));
    }

    private DescriptionView own(Caller caller, ModuleId id) {
        DescriptionView view = descriptions.of(caller, id);
        if (!view.module().provider().equals(caller.requireProvider())) {
            throw new NotFound("module", id);
        }
        return view;
    }

    static String path(ModuleId module) {
        return "/anbieter/module/" + module + "/inhalt";
    }

    private static String files(ModuleId module) {
        return path(module) + "/dateien";
    }
}

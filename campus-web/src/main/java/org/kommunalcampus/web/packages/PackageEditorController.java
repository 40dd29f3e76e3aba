package org.kommunalcampus.web.packages;

import static org.kommunalcampus.web.kit.Submission.isStale;
import static org.kommunalcampus.web.kit.Submission.submit;
import static org.kommunalcampus.web.kit.Submission.submitFor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.packages.PackageContent;
import org.kommunalcampus.packages.PackageId;
import org.kommunalcampus.packages.PackageStep;
import org.kommunalcampus.packages.PackageView;
import org.kommunalcampus.packages.Packages;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.Conflicts;
import org.kommunalcampus.web.kit.ModuleChoice;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Paging;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** HR, the Beirat and the operator put packages together, each at their own desk; every step is a form that needs no script. */
@Controller
@OnRefusal(texts = "package")
@RequestMapping({"/personal/pakete", "/beirat/pakete", "/betrieb/pakete"})
@RequiredArgsConstructor
class PackageEditorController {

    private static final int PAGE_SIZE = 20;

    private final Packages packages;
    private final PackageWords words;
    private final ModuleChoice modules;
    private final Conflicts conflicts;

    @GetMapping
    String list(
            Caller caller,
            @RequestParam(defaultValue = "") PageNumber page,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        PackageEditor desk = desk(caller, request);
        var found = packages.of(caller, desk.owner(), page.ofSize(PAGE_SIZE, Sort.by("title", "id")));
        model.addAttribute("desk", desk.path());
        model.addAttribute("packages", words.rows(found.getContent(), locale));
        model.addAttribute("paging", new Paging(page.value(), PAGE_SIZE, found.getTotalElements(), desk.path()));
        model.addAttribute(
                "proposed",
                caller.is(Role.REVIEWER)
                        ? words.rows(
                                packages.proposed(caller, PageRequest.of(0, 100, Sort.by("proposedAt")))
                                        .getContent(),
                                locale)
                        : List.of());
        return "packages/desk";
    }

    @PostMapping
    String make(
            Caller caller,
            @ModelAttribute("entered") PackageForm form,
            BindingResult errors,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        PackageEditor desk = desk(caller, request);
        return submitFor(form, errors, () -> packages.make(caller, desk.owner(), form.content(List.of())))
                .map(made -> "redirect:" + desk.path() + "/" + made)
                .orElseGet(() -> list(caller, new PageNumber(0), request, locale, model));
    }

    @GetMapping("/{id}")
    String edit(
            Caller caller,
            @PathVariable PackageId id,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        PackageEditor desk = desk(caller, request);
        PackageView view = packages.inside(caller, id);
        model.addAttribute("desk", desk.path());
        model.addAttribute("own", view.owner().equals(desk.owner()));
        model.addAttribute("bundle", words.row(view, locale));
        model.addAttribute("q", q);
        model.addAttribute("found", modules.find(q, null, locale));
        return "packages/edit";
    }

    @PostMapping("/{id}")
    ModelAndView describe(
            Caller caller,
            @PathVariable PackageId id,
            @ModelAttribute("entered") PackageForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "0") long version,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        PackageEditor desk = desk(caller, request);
        PackageView view = packages.inside(caller, id);
        if (submit(form, errors, () -> packages.change(caller, id, form.content(modulesOf(view)), version))) {
            flash.addFlashAttribute("notice", "package.saved");
            return new ModelAndView("redirect:" + desk.path() + "/" + id);
        }
        return isStale(errors)
                ? conflicts.page("package", form, PackageForm.of(view), view.version(), Map.of(), request, locale)
                : new ModelAndView(edit(caller, id, "", request, locale, model));
    }

    /** Adds a module at the end, moves it by one place, or takes it out. */
    @PostMapping("/{id}/module")
    String arrange(
            Caller caller,
            @PathVariable PackageId id,
            @RequestParam ModuleId module,
            @RequestParam(defaultValue = "ADD") Move move,
            @RequestParam(defaultValue = "0") long version,
            HttpServletRequest request,
            RedirectAttributes flash) {
        return step(
                caller,
                id,
                request,
                flash,
                view -> packages.change(
                        caller,
                        id,
                        new PackageContent(view.title(), view.goal(), move.apply(modulesOf(view), module)),
                        version));
    }

    @PostMapping("/{id}/vorlage")
    String propose(
            Caller caller,
            @PathVariable PackageId id,
            @RequestParam(defaultValue = "0") long version,
            HttpServletRequest request,
            RedirectAttributes flash) {
        return step(caller, id, request, flash, view -> packages.propose(caller, id, version));
    }

    @PostMapping("/{id}/ueberarbeitung")
    String revise(
            Caller caller,
            @PathVariable PackageId id,
            @RequestParam(defaultValue = "0") long version,
            HttpServletRequest request,
            RedirectAttributes flash) {
        return step(caller, id, request, flash, view -> packages.revise(caller, id, version));
    }

    @PostMapping("/{id}/ruecknahme")
    String withdraw(
            Caller caller,
            @PathVariable PackageId id,
            @RequestParam(defaultValue = "0") long version,
            HttpServletRequest request,
            RedirectAttributes flash) {
        step(caller, id, request, flash, view -> packages.withdraw(caller, id, version));
        return "redirect:" + desk(caller, request).path();
    }

    /** What can be done with a module of a package. */
    enum Move {
        ADD,
        UP,
        DOWN,
        REMOVE;

        List<ModuleId> apply(List<ModuleId> before, ModuleId module) {
            List<ModuleId> after = new ArrayList<>(before);
            int at = after.indexOf(module);
            switch (this) {
                case ADD -> after.add(module);
                case REMOVE -> after.remove(module);
                case UP -> {
                    if (at > 0) {
                        Collections.swap(after, at, at - 1);
                    }
                }
                case DOWN -> {
                    if (at >= 0 && at < after.size() - 1) {
                        Collections.swap(after, at, at + 1);
                    }
                }
            }
            return after;
        }
    }

    private String step(
            Caller caller,
            PackageId id,
            HttpServletRequest request,
            RedirectAttributes flash,
            Consumer<PackageView> change) {
        String page = desk(caller, request).path() + "/" + id;
        request.setAttribute(OnRefusal.BACK_TO, page);
        change.accept(packages.inside(caller, id));
        flash.addFlashAttribute("notice", "package.saved");
        return "redirect:" + page;
    }

    private static PackageEditor desk(Caller caller, HttpServletRequest request) {
        caller.requireAnyRole(Role.HR, Role.REVIEWER, Role.OPERATOR);
        return PackageEditor.of(
                request.getRequestURI().substring(request.getContextPath().length()), caller);
    }

    private static List<ModuleId> modulesOf(PackageView view) {
        return view.steps().stream().map(PackageStep::module).toList();
    }
}

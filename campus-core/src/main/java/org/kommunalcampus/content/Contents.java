package org.kommunalcampus.content;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ElementKind;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.description.DescriptionState;
import org.kommunalcampus.catalogue.description.DescriptionView;
import org.kommunalcampus.catalogue.description.Descriptions;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.files.FileKind;
import org.kommunalcampus.files.OpenedFile;
import org.kommunalcampus.files.StoredFile;
import org.kommunalcampus.files.StoredFiles;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.UseCase;
import org.kommunalcampus.tool.ApprovedTool;
import org.kommunalcampus.tool.Tools;
import org.springframework.transaction.annotation.Transactional;

/**
 * Providers write what their modules consist of, on the working copy of the description: what is offered changes only when the copy goes live. Changes are
 * refused {@code module-in-review} while the copy is judged and {@code revision-needed} before a revision was begun.
 */
@UseCase
@RequiredArgsConstructor
public class Contents {

    private final EditionContent content;
    private final ContentElementRepository elements;
    private final ContentFileRepository owned;
    private final Descriptions descriptions;
    private final ProviderPermissions duties;
    private final StoredFiles files;
    private final Tools tools;

    /** What the working copy consists of, for its provider, the Beirat and the operator; {@link NotFound} for others. */
    @Transactional(readOnly = true)
    public CourseContent of(Caller caller, ModuleId module) {
        DescriptionView view = descriptions.of(caller, module);
        return content.course(module, view.edition(), view.description());
    }

    /** The same for an edition; {@link NotFound} for a number that there is not. */
    @Transactional(readOnly = true)
    public CourseContent of(Caller caller, ModuleId module, int edition) {
        return content.course(module, edition, descriptions.edition(caller, module, edition));
    }

    /** The questions of an element of the working copy, with what answers them. */
    @Transactional(readOnly = true)
    public List<Question> questions(Caller caller, ModuleId module, int edition, ElementId element) {
        descriptions.edition(caller, module, edition);
        return content.questions(module, edition, element);
    }

    /**
     * Writes the material of an element; throws {@link Invalid} with all that is wrong, also for a file of another module, a tool of another provider or one that
     * is not approved, and {@link Stale} when what stands is not {@link Material#version() what was seen}.
     */
    public void write(Caller caller, ModuleId module, ElementId element, Material material, long seen) {
        DescriptionView draft = draft(caller, module);
        Material clean = material.checked();
        FileId file = clean.file();
        if (file != null && !owned.existsByFileIdAndModuleId(file.value(), module.value())) {
            throw new Invalid("/file", "unknown", "There is no such file.");
        }
        ContentElement row = content.toWrite(module, draft.edition(), draft.description(), element);
        Stale.check(seen, row.material().version());
        if (clean.tool() != null && !clean.tool().equals(row.material().tool())) {
            mustBeUsable(draft.module().provider(), row.kind(), clean.tool());
        }
        row.write(clean);
        elements.save(row);
    }

    /** Keeps a document, film or picture for the module; throws {@link Invalid} for anything else. */
    public FileId upload(Caller caller, ModuleId module, @Nullable String name, InputStream bytes) {
        draft(caller, module);
        FileId file = files.keep(name, bytes, Set.of(FileKind.values()));
        owned.save(new ContentFile(file, module));
        return file;
    }

    /** The files of the module that its content may show. */
    @Transactional(readOnly = true)
    public Map<FileId, StoredFile> files(Caller caller, ModuleId module) {
        descriptions.of(caller, module);
        return files.byId(owned.findByModuleId(module.value()).stream()
                .map(ContentFile::file)
                .toList());
    }

    /** A file of the module for those who work with it or judge it. */
    @Transactional(readOnly = true)
    public OpenedFile open(Caller caller, ModuleId module, FileId file) {
        descriptions.of(caller, module);
        if (!owned.existsByFileIdAndModuleId(file.value(), module.value())) {
            throw new NotFound("file", file);
        }
        return files.open(file);
    }

    /** Takes over the content of an element with that kind and title of a module that is offered by agreement; what is known already stays. */
    @CapabilityOnly("what is taken over together with its description")
    public void adopt(ModuleId module, String title, Material material, List<Question> questions) {
        int edition = descriptions.offeredEdition(module);
        var description = descriptions.published(module, edition);
        ContentItem item = content.course(module, edition, description).items().stream()
                .filter(one -> one.element().title().equals(title))
                .findFirst()
                .orElseThrow(() -> new NotFound("element", title));
        if (item.material() == null) {
            ContentElement row = content.toWrite(module, edition, description, item.id());
            row.write(material.checked());
            content.ask(row, questions);
        }
    }

    private void mustBeUsable(ProviderId provider, ElementKind kind, ToolUse use) {
        ApprovedTool tool = tools.openable(use.tool())
                .filter(one ->
                        kind == ElementKind.EXTERNAL_TOOL && one.provider().equals(provider))
                .orElseThrow(() -> new Invalid("/tool", "not-approved", "There is no such tool that is approved."));
        if (use.target() != null && !tool.stated().covers(use.target())) {
            throw new Invalid("/target", "elsewhere", "The address has to be on a machine that the tool names.");
        }
    }

    private DescriptionView draft(Caller caller, ModuleId module) {
        DescriptionView view = descriptions.of(caller, module);
        duties.demandOrOperate(caller, view.module().provider(), ProviderPermission.EDITOR);
        if (view.state() == DescriptionState.SUBMITTED) {
            throw new Refused("module-in-review", "module " + module + " is being reviewed");
        }
        if (view.state() == DescriptionState.PUBLISHED) {
            throw new Refused("revision-needed", "module " + module + " has no open revision");
        }
        return view;
    }
}

package org.kommunalcampus.tool;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.provider.ProviderState;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tools of a provider. Everything belongs to the caller's own provider; what belongs to another is {@link NotFound}. All staff may look; owners alone
 * change anything, and each change waits for the operator, until when what was approved stays open.
 */
@UseCase
@RequiredArgsConstructor
public class Tools {

    private static final int MOST = 20;

    private final ExternalToolRepository tools;
    private final ToolRules rules;
    private final ProviderPermissions duties;
    private final Providers providers;
    private final Audit audit;
    private final Clock clock;

    /** The caller's own tools, by name. */
    @Transactional(readOnly = true)
    public List<ToolView> own(Caller caller) {
        return views(caller.requireProvider());
    }

    /** One of the caller's own tools. */
    @Transactional(readOnly = true)
    public ToolView find(Caller caller, ToolId id) {
        return existing(caller.requireProvider(), id).view();
    }

    /** States a tool, which waits for the operator then. {@link Invalid} names what is wrong; refused {@code too-many-tools} and {@code provider-not-accredited}. */
    public ToolId state(Caller caller, ToolRegistration stated) {
        ProviderId provider = owned(caller);
        mustBeAccredited(provider);
        ToolRegistration clean = rules.check(stated);
        if (tools.countByProviderId(provider.value()) >= MOST) {
            throw new Refused("too-many-tools", "a provider has at most " + MOST + " tools");
        }
        ToolId id = tools.save(new ExternalTool(provider, clean, Times.now(clock)))
                .view()
                .id();
        audit.record(caller, "tool.stated", "tool", id.toString(), clean.name());
        return id;
    }

    /**
     * States something else about a tool, which stays open as it was approved until the operator decides; does nothing where nothing differs. {@link Invalid} names
     * what is wrong, {@link Stale} says that it was changed meanwhile; refused {@code tool-retired}.
     */
    public void change(Caller caller, ToolId id, ToolRegistration stated, long seen) {
        ExternalTool tool = existing(owned(caller), id);
        Stale.check(seen, tool.view().version());
        ToolRegistration clean = rules.check(stated);
        if (!clean.equals(tool.view().stated())) {
            tool.change(clean, Times.now(clock));
            audit.record(caller, "tool.changed", "tool", id.toString(), clean.name());
        }
    }

    /** Gives a tool up: from now on nobody can open it, and nothing that it reports counts. */
    public void retire(Caller caller, ToolId id) {
        existing(owned(caller), id).retire();
        audit.record(caller, "tool.retired", "tool", id.toString(), null);
    }

    /** What the tool is called, as it was approved. */
    @Open("modules name the tools that they open")
    @Transactional(readOnly = true)
    public Optional<String> name(ToolId id) {
        return known(id).map(tool -> tool.stated().name());
    }

    /** Who gets what the tool is told: its provider's name. */
    @Open("learners read who gets what they are asked to tell")
    @Transactional(readOnly = true)
    public Optional<String> recipient(ToolId id) {
        return known(id).map(tool -> providers.find(tool.provider()).name());
    }

    /** The tool as it was approved, whatever became of it since; empty for one that never was. */
    @CapabilityOnly("elements that name it")
    @Transactional(readOnly = true)
    public Optional<ApprovedTool> known(ToolId id) {
        return tools.findById(id.value()).flatMap(ExternalTool::approved);
    }

    /** The tool as it was approved, if it can be opened now: nobody stopped it, and its provider is accredited. */
    @CapabilityOnly("launches")
    @Transactional(readOnly = true)
    public Optional<ApprovedTool> openable(ToolId id) {
        return tools.findById(id.value())
                .filter(tool -> tool.view().isOpen())
                .flatMap(ExternalTool::approved)
                .filter(tool -> isAccredited(tool.provider()));
    }

    private List<ToolView> views(ProviderId provider) {
        return tools.ofProvider(provider.value()).stream()
                .map(ExternalTool::view)
                .toList();
    }

    private void mustBeAccredited(ProviderId provider) {
        if (!isAccredited(provider)) {
            throw new Refused("provider-not-accredited", "provider " + provider + " is not accredited");
        }
    }

    private boolean isAccredited(ProviderId provider) {
        return providers.find(provider).state() == ProviderState.ACCREDITED;
    }

    private ProviderId owned(Caller caller) {
        ProviderId provider = caller.requireProvider();
        duties.demand(caller, provider, ProviderPermission.OWNER);
        return provider;
    }

    private ExternalTool existing(ProviderId provider, ToolId id) {
        return tools.findById(id.value())
                .filter(tool -> tool.provider().equals(provider))
                .orElseThrow(() -> new NotFound("tool", id));
    }
}

package org.kommunalcampus.launch;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.kommunalcampus.tool.ApprovedTool;
import org.kommunalcampus.tool.ToolId;
import org.kommunalcampus.tool.Tools;
import org.springframework.transaction.annotation.Transactional;

/**
 * People agree that one tool is told their name, and take that back at any time; it ends as well when the tool's name or machines
 * change and when the person leaves. Nobody has to agree, and nothing depends on it. A tool that was told a name before
 * is told none the next time; what it has kept is its provider's to erase.
 */
@UseCase
@RequiredArgsConstructor
public class ToolNames {

    private final ToolPseudonymRepository pseudonyms;
    private final Tools tools;
    private final Audit audit;
    private final Clock clock;

    /** The tools that are told the caller's name. */
    @Transactional(readOnly = true)
    public List<NamedTool> of(Caller caller) {
        return pseudonyms.named(caller.requireMember().value()).stream()
                .flatMap(one -> tools.known(one.tool()).filter(one::isNamed).stream()
                        .map(tool -> new NamedTool(
                                tool.id(),
                                tool.stated().name(),
                                tools.recipient(tool.id()).orElse(""),
                                Objects.requireNonNull(one.namedSince()))))
                .toList();
    }

    /** Lets the tool know the caller's name from the next launch on; does nothing where it does already. Refused {@code tool-not-open}. */
    public void agree(Caller caller, ToolId tool) {
        MemberId member = caller.requireMember();
        ApprovedTool open = tools.openable(tool)
                .orElseThrow(() -> new Refused("tool-not-open", "tool " + tool + " cannot be opened"));
        var key = ToolPseudonym.Key.of(member, tool);
        ToolPseudonym one = pseudonyms.findById(key).orElseGet(() -> new ToolPseudonym(key, Times.now(clock)));
        if (!one.isNamed(open)) {
            one.agreeToName(Times.now(clock));
            pseudonyms.saveAndFlush(one);
            audit.recordOwn(caller, "tool.name-agreed", "tool", tool.toString(), null);
        }
    }

    /** From now on the tool is not told the caller's name; does nothing where it is not. {@link NotFound} for a tool that the caller never met. */
    public void withdraw(Caller caller, ToolId tool) {
        MemberId member = caller.requireMember();
        ToolPseudonym one =
                pseudonyms.findById(ToolPseudonym.Key.of(member, tool)).orElseThrow(() -> new NotFound("tool", tool));
        if (one.withdrawName()) {
            audit.recordOwn(caller, "tool.name-withdrawn", "tool", tool.toString(), null);
        }
    }

    /** Ends all of it for somebody who has left. */
    @CapabilityOnly("what ends when people leave")
    public void forget(MemberId person) {
        pseudonyms.named(person.value()).forEach(ToolPseudonym::withdrawName);
    }
}

package org.kommunalcampus.launch;

import java.time.Instant;
import org.kommunalcampus.tool.ToolId;

/** A tool that is told the person's name, since when. */
public record NamedTool(ToolId tool, String name, String recipient, Instant since) {}

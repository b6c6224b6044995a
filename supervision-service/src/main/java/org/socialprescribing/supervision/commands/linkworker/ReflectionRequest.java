package org.socialprescribing.supervision.commands.linkworker;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Body of a reflection, for the link worker alone. */
record ReflectionRequest(@NotBlank @Size(max = 20000) String text) {}

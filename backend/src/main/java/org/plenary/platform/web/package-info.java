/** How requests are read and problems are answered, the same for every module. */
@NullMarked
@NamedInterface("web")
package org.plenary.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

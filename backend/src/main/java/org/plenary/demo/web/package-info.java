/** The demonstration over HTTP, for this machine only. */
@NullMarked
package org.plenary.demo.web;

import org.jspecify.annotations.NullMarked;

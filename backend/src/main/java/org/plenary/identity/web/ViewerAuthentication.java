package org.plenary.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Viewer;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Spring Security's view of a {@link Viewer}: it is the principal. Its grants are not authorities, since they have limits. */
final class ViewerAuthentication extends AbstractAuthenticationToken {

    private final transient Viewer viewer;

    ViewerAuthentication(Viewer viewer) {
        super(List.of());
        this.viewer = viewer;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return viewer;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ViewerAuthentication that && viewer.equals(that.viewer);
    }

    @Override
    public int hashCode() {
        return viewer.hashCode();
    }
}

"""The kinds of widgets of the first page with nothing in them: what this takes is Streamlit's own."""

import streamlit as st

BARS = {"mark": "bar", "encoding": {"x": {"field": "x", "type": "quantitative"}, "y": {"field": "y"}}}

if __name__ == "__main__":
    st.set_page_config(layout="wide")
    st.title("Overview")
    st.text_input("Search")
    st.date_input("Day")
    st.selectbox("Language", ("English",))
    st.metric("Sources", 1)
    st.vega_lite_chart([{"x": 1, "y": "a"}], BARS)
    st.dataframe([{"a": 1}])
    with st.expander("More"):
        st.caption("Nothing")
else:
    from kg.ui import gate
    from kg.ui.options import OPTIONS

    app = st.App(__file__, middleware=gate.guarded())


def serve(port: int) -> None:
    """Serve it behind the same gate, without anything that the dashboard gets ready beside."""
    app.run(config={**OPTIONS, "server.port": port, "browser.serverPort": port})
